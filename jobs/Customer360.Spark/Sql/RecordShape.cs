using System.Collections.Concurrent;
using System.Linq.Expressions;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text;

namespace Customer360.Spark.Sql;

/// <summary>A parameter or property that takes or gives the value of a column.</summary>
internal sealed record RecordMember(string Name, Type Type, bool CanBeNull)
{
    public PropertyInfo? Property { get; init; }

    public FieldInfo? Field { get; init; }

    public ParameterInfo? Parameter { get; init; }

    public string ColumnName => MemberNames.Snake(Name);

    public bool IsOptional => Parameter is { HasDefaultValue: true };

    public bool IsRequired => Property?.IsDefined(typeof(RequiredMemberAttribute)) == true;
}

/// <summary>How a record, class, struct or value tuple of the caller's is made from columns, and columns from it.</summary>
internal sealed class RecordShape
{
    private static readonly ConcurrentDictionary<Type, RecordShape> Shapes = new();

    private readonly Type _type;
    private Func<object, object?[]>? _values;

    private RecordShape(Type type)
    {
        _type = type;
        var nullability = new NullabilityInfoContext();
        IsTuple = type.IsValueType && typeof(ITuple).IsAssignableFrom(type);
        if (IsTuple)
        {
            Readable = [.. type.GetFields().Select(field => new RecordMember(
                field.Name, field.FieldType, ClrShapes.CanBeNull(field.FieldType)) { Field = field })];
            Constructor = type.GetConstructors().FirstOrDefault();
            Parameters = Readable;
            Settable = [];
            return;
        }

        var properties = type.GetProperties(BindingFlags.Instance | BindingFlags.Public)
            .Where(property => property.GetIndexParameters().Length == 0).ToArray();
        Readable = [.. properties
            .Where(property => property.GetMethod is { IsPublic: true })
            .Select(property => Member(property, nullability))];
        Constructor = Choose(type);
        Parameters = [.. (Constructor?.GetParameters() ?? []).Select(parameter => Member(parameter, nullability))];
        Settable = [.. properties
            .Where(property => property.SetMethod is { IsPublic: true })
            .Where(property => !Parameters.Any(parameter => MemberNames.Same(parameter.Name, property.Name)))
            .Select(property => Member(property, nullability))];
    }

    public bool IsTuple { get; }

    /// <summary>Null for a struct without a constructor of its own, and for a type that cannot be made.</summary>
    public ConstructorInfo? Constructor { get; }

    public IReadOnlyList<RecordMember> Parameters { get; }

    public IReadOnlyList<RecordMember> Settable { get; }

    public IReadOnlyList<RecordMember> Readable { get; }

    /// <summary>The values of an object of this shape, in the order of <see cref="Readable"/>.</summary>
    public object?[] ValuesOf(object item) => (_values ??= Getter())(item);

    public static RecordShape Of(Type type) => Shapes.GetOrAdd(type, key => new RecordShape(key));

    private Func<object, object?[]> Getter()
    {
        var item = Expression.Parameter(typeof(object));
        var typed = Expression.Convert(item, _type);
        var values = Readable.Select(member => Expression.Convert(
            member.Property is { } property ? Expression.Property(typed, property) : Expression.Field(typed, member.Field!),
            typeof(object)));
        return Expression.Lambda<Func<object, object?[]>>(Expression.NewArrayInit(typeof(object), values), item).Compile();
    }

    // The longest constructor is the one of a record; the one that copies a record is not public.
    private static ConstructorInfo? Choose(Type type) =>
        type.GetConstructors().OrderByDescending(constructor => constructor.GetParameters().Length).FirstOrDefault();

    private static RecordMember Member(PropertyInfo property, NullabilityInfoContext nullability) =>
        new(property.Name, property.PropertyType, CanBeNull(nullability.Create(property))) { Property = property };

    private static RecordMember Member(ParameterInfo parameter, NullabilityInfoContext nullability) =>
        new(parameter.Name!, parameter.ParameterType, CanBeNull(nullability.Create(parameter))) { Parameter = parameter };

    private static bool CanBeNull(NullabilityInfo member) =>
        ClrShapes.CanBeNull(member.Type) && member is { ReadState: not NullabilityState.NotNull, WriteState: not NullabilityState.NotNull };
}

/// <summary>How names of columns and names of C# go together: <c>customer_id</c> and <c>CustomerId</c> are the same.</summary>
internal static class MemberNames
{
    public static bool Same(string left, string right) => Plain(left).Equals(Plain(right), StringComparison.OrdinalIgnoreCase);

    public static string Plain(string name) => name.Replace("_", "", StringComparison.Ordinal);

    /// <summary>
    /// Writes <c>CustomerId</c> as <c>customer_id</c> and <c>IPAddress</c> as <c>ip_address</c>; a name with an underscore or without
    /// capitals stays.
    /// </summary>
    public static string Snake(string name)
    {
        if (name.Contains('_', StringComparison.Ordinal))
        {
            return name;
        }

        var snake = new StringBuilder(name.Length + 4);
        for (var i = 0; i < name.Length; i++)
        {
            var startsWord = i > 0 && char.IsUpper(name[i])
                && (!char.IsUpper(name[i - 1]) || (i + 1 < name.Length && char.IsLower(name[i + 1])));
            snake.Append(startsWord ? "_" : "").Append(char.ToLowerInvariant(name[i]));
        }

        return snake.ToString();
    }
}
