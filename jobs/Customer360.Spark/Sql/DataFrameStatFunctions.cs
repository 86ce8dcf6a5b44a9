using Customer360.Spark.Interop;

namespace Customer360.Spark.Sql;

/// <summary>Statistics of a DataFrame. Those that return numbers run the plan, those that return a DataFrame run nothing unless they say so.</summary>
public sealed class DataFrameStatFunctions : IJvmHandle
{
    private readonly JvmObject _jvm;

    internal DataFrameStatFunctions(JvmObject jvm) => _jvm = jvm;

    JvmObject IJvmHandle.Reference => _jvm;

    /// <summary>
    /// The values at these probabilities, 0 least and 1 greatest, each off by at most this share of the rows; 0 is exact and
    /// dear. Nulls and NaN are left out; empty when nothing else is there. Runs the plan.
    /// </summary>
    public double[] ApproxQuantile(string column, IEnumerable<double> probabilities, double relativeError)
    {
        using var quantiles = _jvm.Consume<JvmObject>("approxQuantile", column, _jvm.Jvm.Doubles(probabilities), relativeError);
        return _jvm.Jvm.ReadDoubles(quantiles);
    }

    /// <summary>The quantiles of several columns in one pass, an array for each column. Runs the plan.</summary>
    public double[][] ApproxQuantile(IEnumerable<string> columns, IEnumerable<double> probabilities, double relativeError)
    {
        using var quantiles = _jvm.Consume<JvmObject>(
            "approxQuantile", _jvm.Jvm.Strings(columns), _jvm.Jvm.Doubles(probabilities), relativeError);
        return _jvm.Jvm.ReadDoubleRows(quantiles);
    }

    /// <summary>The sample covariance of two numeric columns; a null counts as 0. Runs the plan.</summary>
    public double Cov(string column1, string column2) => _jvm.Consume<double>("cov", column1, column2);

    /// <summary>The correlation of two numeric columns; <c>pearson</c> is the only method. A null counts as 0. Runs the plan.</summary>
    public double Corr(string column1, string column2, string method) => _jvm.Consume<double>("corr", column1, column2, method);

    /// <summary>The Pearson correlation of two numeric columns; a null counts as 0. Runs the plan.</summary>
    public double Corr(string column1, string column2) => _jvm.Consume<double>("corr", column1, column2);

    /// <summary>How often each pair of values occurs: a row for each value of the first column, a column for each of the second. Runs a plan.</summary>
    public DataFrame Crosstab(string column1, string column2) => Frame("crosstab", column1, column2);

    /// <summary>One row with an array for each column of the values that occur in more than 1 % of the rows, and perhaps some others.</summary>
    public DataFrame FreqItems(IEnumerable<string> columns) => Frame("freqItems", _jvm.Jvm.Strings(columns));

    /// <summary>One row with an array for each column of the values that occur in more than this share of the rows, and perhaps some others.</summary>
    public DataFrame FreqItems(IEnumerable<string> columns, double support) =>
        Frame("freqItems", _jvm.Jvm.Strings(columns), support);

    /// <summary>A sample with a fraction of its own for each value of the column; values that are not listed are left out.</summary>
    public DataFrame SampleBy<T>(string column, IDictionary<T, double> fractions, long seed) =>
        Frame("sampleBy", column, _jvm.Jvm.Mapping(fractions), seed);

    /// <summary>A sample with a fraction of its own for each value of the column; values that are not listed are left out.</summary>
    public DataFrame SampleBy<T>(Column column, IDictionary<T, double> fractions, long seed) =>
        Frame("sampleBy", column.ToJvm(_jvm.Jvm), _jvm.Jvm.Mapping(fractions), seed);

    private DataFrame Frame(string method, params ReadOnlySpan<object?> args) => new(_jvm.Consume<JvmObject>(method, args));
}
