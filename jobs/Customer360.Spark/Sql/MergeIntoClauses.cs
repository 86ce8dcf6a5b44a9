using Customer360.Spark.Interop;

namespace Customer360.Spark.Sql;

/// <summary>What a merge does with rows that match.</summary>
public sealed class WhenMatched
{
    private readonly JvmObject _jvm;

    internal WhenMatched(JvmObject jvm) => _jvm = jvm;

    /// <summary>Sets every column to the source's column of the same name.</summary>
    public MergeIntoWriter UpdateAll() => new(_jvm.Call<JvmObject>("updateAll"));

    /// <summary>Sets these columns.</summary>
    public MergeIntoWriter Update(IEnumerable<KeyValuePair<string, Column>> assignments) =>
        new(_jvm.Consume<JvmObject>("update", _jvm.Jvm.ScalaColumnMap(assignments)));

    /// <summary>Deletes the row.</summary>
    public MergeIntoWriter Delete() => new(_jvm.Call<JvmObject>("delete"));
}

/// <summary>What a merge does with source rows without a target row.</summary>
public sealed class WhenNotMatched
{
    private readonly JvmObject _jvm;

    internal WhenNotMatched(JvmObject jvm) => _jvm = jvm;

    /// <summary>Inserts every column of the table from the source's column of the same name.</summary>
    public MergeIntoWriter InsertAll() => new(_jvm.Call<JvmObject>("insertAll"));

    /// <summary>Inserts these columns; the others get their default, else null.</summary>
    public MergeIntoWriter Insert(IEnumerable<KeyValuePair<string, Column>> assignments) =>
        new(_jvm.Consume<JvmObject>("insert", _jvm.Jvm.ScalaColumnMap(assignments)));
}

/// <summary>What a merge does with target rows without a source row.</summary>
public sealed class WhenNotMatchedBySource
{
    private readonly JvmObject _jvm;

    internal WhenNotMatchedBySource(JvmObject jvm) => _jvm = jvm;

    /// <summary>Sets every column to the source's column of the same name, as Spark offers it; there is no source row, so it is of use for defaults only.</summary>
    public MergeIntoWriter UpdateAll() => new(_jvm.Call<JvmObject>("updateAll"));

    /// <summary>Sets these columns; the values can only use columns of the table.</summary>
    public MergeIntoWriter Update(IEnumerable<KeyValuePair<string, Column>> assignments) =>
        new(_jvm.Consume<JvmObject>("update", _jvm.Jvm.ScalaColumnMap(assignments)));

    /// <summary>Deletes the row.</summary>
    public MergeIntoWriter Delete() => new(_jvm.Call<JvmObject>("delete"));
}
