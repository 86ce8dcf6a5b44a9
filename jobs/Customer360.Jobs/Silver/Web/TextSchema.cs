namespace Customer360.Jobs.Silver.Web;

/// <summary>A nested schema whose leaves are all text, out of the paths that are read.</summary>
/// <remarks>A path is <c>a.b</c> for a field in a struct and <c>a.*b</c> for a field of the elements of an array.</remarks>
internal sealed class TextSchema
{
    private readonly Dictionary<string, TextSchema> _fields = [];
    private bool _isArray;

    internal TextSchema(IEnumerable<string> paths)
    {
        foreach (var path in paths)
        {
            Add(path.Split('.'));
        }
    }

    /// <summary>The fields as DDL.</summary>
    internal string Ddl => string.Join(", ", _fields.Select(named => $"`{named.Key}` {named.Value.Type}"));

    private string Type => _fields.Count == 0 ? "string" : _isArray ? $"array<struct<{Fields}>>" : $"struct<{Fields}>";

    private string Fields => string.Join(", ", _fields.Select(named => $"`{named.Key}`: {named.Value.Type}"));

    private void Add(ReadOnlySpan<string> path)
    {
        if (path.IsEmpty)
        {
            return;
        }

        _isArray |= path[0].StartsWith('*');
        var name = path[0].TrimStart('*');
        if (!_fields.TryGetValue(name, out var inside))
        {
            _fields.Add(name, inside = new TextSchema([]));
        }

        inside.Add(path[1..]);
    }
}
