namespace Customer360.Jobs.Options;

/// <summary>Marks a property as a setting and says what it means; <c>--help</c> prints it.</summary>
/// <param name="meaning">One line: effect, unit, what leaving it empty does.</param>
[AttributeUsage(AttributeTargets.Property)]
public sealed class SettingAttribute(string meaning) : Attribute
{
    /// <summary>Effect, unit, what leaving it empty does.</summary>
    public string Meaning { get; } = meaning;
}
