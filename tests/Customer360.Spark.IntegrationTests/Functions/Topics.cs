namespace Customer360.Spark.IntegrationTests.Functions;

/// <summary>All cases by what they are about.</summary>
internal static class Topics
{
    internal static readonly string[] OverOneRow =
        ["columns", "math", "strings", "dates", "collections", "documents", "miscellaneous"];

    internal static readonly Dictionary<string, Case[]> All = new()
    {
        ["columns"] = ColumnCases.All,
        ["math"] = MathCases.All,
        ["strings"] = StringCases.All,
        ["dates"] = DateCases.All,
        ["collections"] = CollectionCases.All,
        ["documents"] = DocumentCases.All,
        ["miscellaneous"] = MiscellaneousCases.All,
        ["windows"] = WindowCases.All,
        ["aggregates"] = AggregateCases.All,
    };
}
