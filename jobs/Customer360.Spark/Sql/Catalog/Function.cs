using Customer360.Spark.Interop;

namespace Customer360.Spark.Sql.Catalog;

/// <summary>A function as the catalog describes it.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Catalog">The catalog it is in; null for temporary functions.</param>
/// <param name="Database">The database it is in; null for built-in and temporary functions.</param>
/// <param name="Description">What it does; null when nobody said.</param>
/// <param name="ClassName">The Java class behind it.</param>
/// <param name="IsTemporary">Whether it ends with the session; built-in functions count as temporary.</param>
#pragma warning disable CA1716 // The name that existing programs use.
public sealed record Function(
    string Name, string? Catalog, string? Database, string? Description, string ClassName, bool IsTemporary)
#pragma warning restore CA1716
{
    internal static Function Of(JvmObject jvm)
    {
        using (jvm)
        {
            return new Function(
                jvm.Call<string>("name"),
                jvm.Call<string?>("catalog"),
                jvm.Call<string?>("database"),
                jvm.Call<string?>("description"),
                jvm.Call<string>("className"),
                jvm.Call<bool>("isTemporary"));
        }
    }
}
