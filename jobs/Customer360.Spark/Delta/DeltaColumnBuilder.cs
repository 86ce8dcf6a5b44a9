using Customer360.Spark.Interop;
using Customer360.Spark.Sql;
using Customer360.Spark.Sql.Types;

namespace Customer360.Spark.Delta;

/// <summary>Describes a column of a table that is to be made. It needs a type; everything else is optional.</summary>
public sealed class DeltaColumnBuilder
{
    private readonly JvmObject _jvm;

    internal DeltaColumnBuilder(JvmObject jvm) => _jvm = jvm;

    /// <summary>The type in Spark's notation, e.g. <c>decimal(10, 2)</c>.</summary>
    public DeltaColumnBuilder DataType(string dataType) => With("dataType", dataType);

    /// <summary>The type.</summary>
    public DeltaColumnBuilder DataType(DataType dataType) => With("dataType", _jvm.Jvm.Type(dataType));

    /// <summary>Whether the column may be null; it may when not set.</summary>
    public DeltaColumnBuilder Nullable(bool nullable) => With("nullable", nullable);

    /// <summary>What the column means.</summary>
    public DeltaColumnBuilder Comment(string comment) => With("comment", comment);

    /// <summary>Computes the column from others of the row by a SQL expression; a write of another value is refused.</summary>
    public DeltaColumnBuilder GeneratedAlwaysAs(string expression) => With("generatedAlwaysAs", expression);

    /// <summary>Numbers the rows, unique but with gaps, from 1; a write of the column is refused. The type has to be long.</summary>
    public DeltaColumnBuilder GeneratedAlwaysAsIdentity() => With("generatedAlwaysAsIdentity");

    /// <summary>Numbers the rows, unique but with gaps; a write of the column is refused. The type has to be long.</summary>
    public DeltaColumnBuilder GeneratedAlwaysAsIdentity(long start, long step) => With("generatedAlwaysAsIdentity", start, step);

    /// <summary>Numbers the rows for which a write gives no number, from 1; numbers given may repeat. The type has to be long.</summary>
    public DeltaColumnBuilder GeneratedByDefaultAsIdentity() => With("generatedByDefaultAsIdentity");

    /// <summary>Numbers the rows for which a write gives no number; numbers given may repeat. The type has to be long.</summary>
    public DeltaColumnBuilder GeneratedByDefaultAsIdentity(long start, long step) =>
        With("generatedByDefaultAsIdentity", start, step);

    internal JvmObject Build() => _jvm.Call<JvmObject>("build");

    private DeltaColumnBuilder With(string method, params ReadOnlySpan<object?> args)
    {
        // Delta's builder changes itself and returns itself: the second reference says nothing new.
        _jvm.Consume<JvmObject>(method, args).Dispose();
        return this;
    }
}
