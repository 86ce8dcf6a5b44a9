namespace Customer360.Spark.Sql.Types;

/// <summary>The type of a column that holds nothing but null.</summary>
public sealed class NullType : DataType
{
    /// <inheritdoc/>
    public override string TypeName => "void";
}

/// <summary>True or false; <see cref="bool"/> in C#.</summary>
public sealed class BooleanType : DataType
{
    /// <inheritdoc/>
    public override string TypeName => "boolean";
}

/// <summary>A signed integer of one byte; <see cref="sbyte"/> in C#.</summary>
public sealed class ByteType : DataType
{
    /// <inheritdoc/>
    public override string TypeName => "byte";

    /// <inheritdoc/>
    public override string SimpleString => "tinyint";
}

/// <summary>A signed integer of two bytes; <see cref="short"/> in C#.</summary>
public sealed class ShortType : DataType
{
    /// <inheritdoc/>
    public override string TypeName => "short";

    /// <inheritdoc/>
    public override string SimpleString => "smallint";
}

/// <summary>A signed integer of four bytes; <see cref="int"/> in C#.</summary>
public sealed class IntegerType : DataType
{
    /// <inheritdoc/>
    public override string TypeName => "integer";

    /// <inheritdoc/>
    public override string SimpleString => "int";
}

/// <summary>A signed integer of eight bytes; <see cref="long"/> in C#.</summary>
public sealed class LongType : DataType
{
    /// <inheritdoc/>
    public override string TypeName => "long";

    /// <inheritdoc/>
    public override string SimpleString => "bigint";
}

/// <summary>A floating point number of four bytes; <see cref="float"/> in C#.</summary>
public sealed class FloatType : DataType
{
    /// <inheritdoc/>
    public override string TypeName => "float";
}

/// <summary>A floating point number of eight bytes; <see cref="double"/> in C#.</summary>
public sealed class DoubleType : DataType
{
    /// <inheritdoc/>
    public override string TypeName => "double";
}

/// <summary>Text of any length; <see cref="string"/> in C#. A collation is kept in the metadata of the field.</summary>
public sealed class StringType : DataType
{
    /// <inheritdoc/>
    public override string TypeName => "string";
}

/// <summary>Bytes; a <see cref="byte"/> array in C#.</summary>
public sealed class BinaryType : DataType
{
    /// <inheritdoc/>
    public override string TypeName => "binary";
}

/// <summary>A day of the calendar; <see cref="Date"/>, or <see cref="DateOnly"/> on request.</summary>
public sealed class DateType : DataType
{
    /// <inheritdoc/>
    public override string TypeName => "date";
}

/// <summary>
/// An instant in microseconds; <see cref="Timestamp"/>, or <see cref="DateTimeOffset"/> and <see cref="DateTime"/> on request.
/// </summary>
public sealed class TimestampType : DataType
{
    /// <inheritdoc/>
    public override string TypeName => "timestamp";
}

/// <summary>Date and time of day in microseconds without a time zone; <see cref="DateTime"/> of unspecified kind in C#.</summary>
public sealed class TimestampNtzType : DataType
{
    /// <inheritdoc/>
    public override string TypeName => "timestamp_ntz";
}

/// <summary>Months, days and microseconds side by side; <see cref="Types.CalendarInterval"/> in C#.</summary>
public sealed class CalendarIntervalType : DataType
{
    /// <inheritdoc/>
    public override string TypeName => "interval";
}

/// <summary>A value that carries its own type; comes to C# as JSON text.</summary>
public sealed class VariantType : DataType
{
    /// <inheritdoc/>
    public override string TypeName => "variant";
}
