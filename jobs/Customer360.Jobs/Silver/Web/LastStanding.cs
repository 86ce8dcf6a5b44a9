using Customer360.Spark.Sql;
using static Customer360.Spark.Sql.Functions;

namespace Customer360.Jobs.Silver.Web;

/// <summary>Which of several elements with one index or key in one place counts: the last.</summary>
internal static class LastStanding
{
    /// <summary>Whether a key occurs more than once; known once for the whole array, so that the common case costs nothing per element.</summary>
    internal static Column Repeats(Column keys) => Size(ArrayDistinct(keys)) < Size(keys);

    /// <summary>Whether no later element has the key of the one at <paramref name="position"/>.</summary>
    internal static Column IsLast(Column keys, Column position, Column repeats) =>
        !repeats | !Exists(Slice(keys, position + 2, Size(keys)), key => key.EqNullSafe(Get(keys, position)));
}
