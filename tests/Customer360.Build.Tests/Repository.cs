namespace Customer360.Build.Tests;

/// <summary>The checkout that these tests were compiled in.</summary>
internal static class Repository
{
    public static string Root { get; } = Find(AppContext.BaseDirectory);

    private static string Find(string folder) => File.Exists(Path.Combine(folder, "Customer360.Spark.sln"))
        ? folder
        : Find(Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("These tests run inside a checkout."));
}
