using Customer360.Spark.Interop;

namespace Customer360.Spark.Sql.Catalog;

/// <summary>A table or view as the catalog describes it.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Catalog">The catalog it is in; null for temporary views.</param>
/// <param name="Database">The database it is in; null for temporary views.</param>
/// <param name="Description">What it is for; null when nobody said.</param>
/// <param name="TableType">MANAGED, EXTERNAL, VIEW or TEMPORARY.</param>
/// <param name="IsTemporary">Whether it ends with the session.</param>
public sealed record Table(
    string Name, string? Catalog, string? Database, string? Description, string TableType, bool IsTemporary)
{
    internal static Table Of(JvmObject jvm)
    {
        using (jvm)
        {
            return new Table(
                jvm.Call<string>("name"),
                jvm.Call<string?>("catalog"),
                jvm.Call<string?>("database"),
                jvm.Call<string?>("description"),
                jvm.Call<string>("tableType"),
                jvm.Call<bool>("isTemporary"));
        }
    }
}
