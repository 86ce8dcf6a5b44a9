using Customer360.Spark.Sql;
using NUnit.Framework.Constraints;

namespace Customer360.Testing;

/// <summary>NUnit constraints on DataFrames: <c>Assert.That(actual, Holds.ExactlyRows(expected))</c>.</summary>
public static class Holds
{
    /// <summary>
    /// Holds for a DataFrame with the same columns (names, types, order) and the same rows, as often, in any order. The failure
    /// text is the difference: rows missing and rows unexpected.
    /// </summary>
    public static RowsConstraint ExactlyRows(DataFrame expected) => new(Snapshot.Of(expected));

    /// <summary>Holds for a DataFrame without rows, whatever its columns.</summary>
    public static Constraint NoRows() => new NoRowsConstraint();
}
