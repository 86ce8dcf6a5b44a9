using Customer360.Spark.Sql.Types;

namespace Customer360.Spark.Sql;

/// <summary>One row of a table, with its schema.</summary>
/// <remarks>
/// Values are of these types: <see cref="bool"/>, <see cref="sbyte"/>, <see cref="short"/>, <see cref="int"/>, <see cref="long"/>,
/// <see cref="float"/>, <see cref="double"/>, <see cref="string"/>, byte arrays, <see cref="decimal"/> (<see cref="BigDecimal"/>
/// for a number that is too large for it), <see cref="Date"/>, <see cref="Timestamp"/>, <see cref="DateTime"/> for a timestamp
/// without time zone, <see cref="TimeOnly"/>, <see cref="TimeSpan"/> and <see cref="YearMonthInterval"/> for the two intervals,
/// <see cref="CalendarInterval"/>, object arrays for arrays, <see cref="Dictionary{TKey, TValue}"/> of objects for maps,
/// <see cref="Row"/> for structs, and null. A variant comes as JSON text. <see cref="GetAs{T}(int)"/> gives .NET's own types and
/// typed collections as well.
/// </remarks>
public sealed class Row : IEquatable<Row>
{
    internal Row(StructType schema, object?[] values)
    {
        Schema = schema;
        Values = values;
    }

    /// <summary>Names and types of the values.</summary>
    public StructType Schema { get; }

    /// <summary>The values in the order of the schema.</summary>
    public object?[] Values { get; }

    /// <summary>The value at a zero-based position; may be null.</summary>
    public object? this[int index] => Get(index);

    /// <summary>
    /// Takes the values of a row made by hand: columns are called <c>_1</c>, <c>_2</c> and so on, with the types of the values.
    /// </summary>
    public static implicit operator Row(GenericRow row)
    {
        ArgumentNullException.ThrowIfNull(row);
        return row.ToRow();
    }

    /// <summary>Number of values.</summary>
    public int Size() => Values.Length;

    /// <summary>Gives the value at a zero-based position; may be null.</summary>
    public object? Get(int index) => Values[index];

    /// <summary>Gives the value of a column, found by its exact name or else without regard to case; may be null.</summary>
    /// <exception cref="SchemaException">No column, or more than one, is called that.</exception>
    public object? Get(string columnName) => Values[Schema.IndexOf(columnName)];

    /// <summary>Whether the value at a zero-based position is null.</summary>
    public bool IsNullAt(int index) => Values[index] is null;

    /// <summary>Gives the value at a zero-based position as <typeparamref name="T"/>, converted where nothing can be lost.</summary>
    /// <remarks>
    /// Null is given for a nullable value type or a class. A struct can be asked for as a class or record of the caller's own,
    /// an array as a typed array or list, a map as a typed dictionary.
    /// </remarks>
    /// <exception cref="DataConversionException">The value is of another type, or null where that cannot be.</exception>
    public T GetAs<T>(int index) => ValueConverter.To<T>(Values[index], index < Schema.Fields.Count ? Schema.Fields[index].Name : null);

    /// <summary>
    /// Gives the value of a column as <typeparamref name="T"/>; see <see cref="GetAs{T}(int)"/> and <see cref="Get(string)"/>.
    /// </summary>
    /// <exception cref="DataConversionException">The value is of another type, or null where that cannot be.</exception>
    /// <exception cref="SchemaException">No column, or more than one, is called that.</exception>
    public T GetAs<T>(string columnName) => GetAs<T>(Schema.IndexOf(columnName));

    /// <summary>Whether both rows have the same schema and equal values, nested ones included.</summary>
    public bool Equals(Row? other) =>
        ReferenceEquals(this, other)
        || (other is not null && ValueEquality.AreEqual(Values, other.Values) && Schema.Equals(other.Schema));

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Row);

    /// <inheritdoc/>
    public override int GetHashCode() => ValueEquality.HashOf(Values);

    /// <summary>Gives the values between square brackets; meant for people, and never put into an error by the client.</summary>
    public override string ToString() => ValueText.Of(Values);
}
