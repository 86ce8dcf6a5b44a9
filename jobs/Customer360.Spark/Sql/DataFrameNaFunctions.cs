using Customer360.Spark.Interop;

namespace Customer360.Spark.Sql;

/// <summary>Drops, fills and replaces missing values: null, and NaN in columns of float and double. Runs nothing.</summary>
public sealed class DataFrameNaFunctions : IJvmHandle
{
    private readonly JvmObject _jvm;

    internal DataFrameNaFunctions(JvmObject jvm) => _jvm = jvm;

    JvmObject IJvmHandle.Reference => _jvm;

    /// <summary>Drops rows in which any column is null or NaN.</summary>
    public DataFrame Drop() => Frame("drop");

    /// <summary>Drops rows in which any column, or with <c>all</c> every column, is null or NaN.</summary>
    public DataFrame Drop(string how) => Frame("drop", how);

    /// <summary>Drops rows in which any of these columns is null or NaN.</summary>
    public DataFrame Drop(IEnumerable<string> columns) => Frame("drop", _jvm.Jvm.Strings(columns));

    /// <summary>Drops rows in which any, or with <c>all</c> every one, of these columns is null or NaN.</summary>
    public DataFrame Drop(string how, IEnumerable<string> columns) => Frame("drop", how, _jvm.Jvm.Strings(columns));

    /// <summary>Keeps rows with at least this many values that are neither null nor NaN.</summary>
    public DataFrame Drop(int minNonNulls) => Frame("drop", minNonNulls);

    /// <summary>Keeps rows with at least this many values in these columns that are neither null nor NaN.</summary>
    public DataFrame Drop(int minNonNulls, IEnumerable<string> columns) => Frame("drop", minNonNulls, _jvm.Jvm.Strings(columns));

    /// <summary>Puts the number in place of null and NaN in every numeric column.</summary>
    public DataFrame Fill(long value) => Frame("fill", value);

    /// <summary>Puts the number in place of null and NaN in every numeric column.</summary>
    public DataFrame Fill(double value) => Frame("fill", value);

    /// <summary>Puts the text in place of null in every text column.</summary>
    public DataFrame Fill(string value) => Frame("fill", value);

    /// <summary>Puts the value in place of null in every boolean column.</summary>
    public DataFrame Fill(bool value) => Frame("fill", value);

    /// <summary>Puts the number in place of null and NaN in those of these columns that are numeric.</summary>
    public DataFrame Fill(long value, IEnumerable<string> columns) => Frame("fill", value, _jvm.Jvm.Strings(columns));

    /// <summary>Puts the number in place of null and NaN in those of these columns that are numeric.</summary>
    public DataFrame Fill(double value, IEnumerable<string> columns) => Frame("fill", value, _jvm.Jvm.Strings(columns));

    /// <summary>Puts the text in place of null in those of these columns that hold text.</summary>
    public DataFrame Fill(string value, IEnumerable<string> columns) => Frame("fill", value, _jvm.Jvm.Strings(columns));

    /// <summary>Puts the value in place of null in those of these columns that are boolean.</summary>
    public DataFrame Fill(bool value, IEnumerable<string> columns) => Frame("fill", value, _jvm.Jvm.Strings(columns));

    /// <summary>Puts each number in place of null and NaN in the column it is listed with.</summary>
    public DataFrame Fill(IDictionary<string, int> values) => Frame("fill", _jvm.Jvm.ValueMap(values));

    /// <summary>Puts each number in place of null and NaN in the column it is listed with.</summary>
    public DataFrame Fill(IDictionary<string, long> values) => Frame("fill", _jvm.Jvm.ValueMap(values));

    /// <summary>Puts each number in place of null and NaN in the column it is listed with.</summary>
    public DataFrame Fill(IDictionary<string, double> values) => Frame("fill", _jvm.Jvm.ValueMap(values));

    /// <summary>Puts each text in place of null in the column it is listed with.</summary>
    public DataFrame Fill(IDictionary<string, string> values) => Frame("fill", _jvm.Jvm.ValueMap(values));

    /// <summary>Puts each value in place of null in the column it is listed with.</summary>
    public DataFrame Fill(IDictionary<string, bool> values) => Frame("fill", _jvm.Jvm.ValueMap(values));

    /// <summary>Puts each value, a number, text or bool, in place of null and NaN in the column it is listed with.</summary>
    public DataFrame Fill(IDictionary<string, object> values) => Frame("fill", _jvm.Jvm.ValueMap(values));

    /// <summary>Replaces the values that are keys by their new values in this column, <c>*</c> for all numeric ones.</summary>
    public DataFrame Replace(string column, IDictionary<double, double> replacement) =>
        Frame("replace", column, _jvm.Jvm.Mapping(replacement));

    /// <summary>Replaces the values that are keys by their new values in this column, <c>*</c> for all boolean ones.</summary>
    public DataFrame Replace(string column, IDictionary<bool, bool> replacement) =>
        Frame("replace", column, _jvm.Jvm.Mapping(replacement));

    /// <summary>Replaces the values that are keys by their new values in this column, <c>*</c> for all text ones.</summary>
    public DataFrame Replace(string column, IDictionary<string, string> replacement) =>
        Frame("replace", column, _jvm.Jvm.Mapping(replacement));

    /// <summary>Replaces the values that are keys by their new values in these columns.</summary>
    public DataFrame Replace(IEnumerable<string> columns, IDictionary<double, double> replacement) =>
        Frame("replace", _jvm.Jvm.Strings(columns), _jvm.Jvm.Mapping(replacement));

    /// <summary>Replaces the values that are keys by their new values in these columns.</summary>
    public DataFrame Replace(IEnumerable<string> columns, IDictionary<bool, bool> replacement) =>
        Frame("replace", _jvm.Jvm.Strings(columns), _jvm.Jvm.Mapping(replacement));

    /// <summary>Replaces the values that are keys by their new values in these columns.</summary>
    public DataFrame Replace(IEnumerable<string> columns, IDictionary<string, string> replacement) =>
        Frame("replace", _jvm.Jvm.Strings(columns), _jvm.Jvm.Mapping(replacement));

    private DataFrame Frame(string method, params ReadOnlySpan<object?> args) => new(_jvm.Consume<JvmObject>(method, args));
}
