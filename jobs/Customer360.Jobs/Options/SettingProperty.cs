using System.Reflection;

namespace Customer360.Jobs.Options;

/// <summary>A property that can be set.</summary>
internal sealed record SettingProperty(PropertyInfo Property, string Meaning)
{
    public string Name => Property.Name;

    public Type Type => Property.PropertyType;

    public static IReadOnlyList<SettingProperty> Of(Type record) =>
    [
        .. record.GetProperties()
            .Select(property => (property, mark: property.GetCustomAttribute<SettingAttribute>()))
            .Where(pair => pair.mark is not null)
            .Select(pair => new SettingProperty(pair.property, pair.mark!.Meaning)),
    ];
}
