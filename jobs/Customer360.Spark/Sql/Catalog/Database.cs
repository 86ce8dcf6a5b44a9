using Customer360.Spark.Interop;

namespace Customer360.Spark.Sql.Catalog;

/// <summary>A database as the catalog describes it.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Catalog">The catalog it is in; null when there is none.</param>
/// <param name="Description">What it is for; null when nobody said.</param>
/// <param name="LocationUri">Where the files of its tables go.</param>
public sealed record Database(string Name, string? Catalog, string? Description, string LocationUri)
{
    internal static Database Of(JvmObject jvm)
    {
        using (jvm)
        {
            return new Database(
                jvm.Call<string>("name"),
                jvm.Call<string?>("catalog"),
                jvm.Call<string?>("description"),
                jvm.Call<string>("locationUri"));
        }
    }
}
