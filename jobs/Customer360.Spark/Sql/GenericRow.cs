using Customer360.Spark.Sql.Types;

namespace Customer360.Spark.Sql;

/// <summary>A row made by hand, to be given to <c>CreateDataFrame</c> with a schema.</summary>
public sealed class GenericRow
{
    /// <summary>Makes a row of the values given; the array is not copied.</summary>
    public GenericRow(object?[] values)
    {
        ArgumentNullException.ThrowIfNull(values);
        Values = values;
    }

    /// <summary>The values in order.</summary>
    public object?[] Values { get; }

    /// <summary>The value at a zero-based position; may be null.</summary>
    public object? this[int index] => Get(index);

    /// <summary>Number of values.</summary>
    public int Size() => Values.Length;

    /// <summary>Gives the value at a zero-based position; may be null.</summary>
    public object? Get(int index) => Values[index];

    /// <summary>
    /// Gives the value at a zero-based position as <typeparamref name="T"/>, converted as <see cref="Row.GetAs{T}(int)"/> does.
    /// </summary>
    /// <exception cref="DataConversionException">The value is of another type, or null where that cannot be.</exception>
    public T GetAs<T>(int index) => ValueConverter.To<T>(Values[index], null);

    /// <summary>Gives the values between square brackets.</summary>
    public override string ToString() => ValueText.Of(Values);

    internal Row ToRow() => new(
        new StructType(Values.Select((value, index) => new StructField($"_{index + 1}", TypeInference.OfValue(value)))), Values);
}
