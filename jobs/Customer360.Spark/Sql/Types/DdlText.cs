using System.Buffers;

namespace Customer360.Spark.Sql.Types;

internal static class DdlText
{
    private const string FirstLetters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ_";

    private static readonly SearchValues<char> First = SearchValues.Create(FirstLetters);

    private static readonly SearchValues<char> Rest = SearchValues.Create(FirstLetters + "0123456789");

    public static string Name(string name) =>
        name.Length > 0 && First.Contains(name[0]) && !name.AsSpan().ContainsAnyExcept(Rest)
            ? name
            : $"`{name.Replace("`", "``", StringComparison.Ordinal)}`";

    public static string Literal(string text) =>
        $"'{text.Replace(@"\", @"\\", StringComparison.Ordinal).Replace("'", @"\'", StringComparison.Ordinal)}'";
}
