using System.Globalization;

namespace Customer360.Jobs.Tests.Sampling;

/// <summary>Reads the sample's rows and applies the domain's checks in their order, knowing nothing of what was planted.</summary>
internal sealed class SampleJudge(string root)
{
    private static readonly string[] MissingWords = ["", "n/a", "null", "(not set)", "not available in demo dataset"];
    private static readonly string[] Times = ["yyyy-MM-dd HH:mm:ss", "yyyy-MM-ddTHH:mm:ss.ffffff"];

    private readonly Dictionary<string, HashSet<string>> _accepted = [];

    /// <summary>Files refused because their keys are not unique.</summary>
    public List<string> Refused { get; } = [];

    /// <summary>Rows of a source by what becomes of them.</summary>
    public SortedDictionary<string, int> Judge(SourceRules rules)
    {
        var (counts, newest) = (new SortedDictionary<string, int>(StringComparer.Ordinal), new Dictionary<string, Dictionary<string, string?>>());
        foreach (var row in FilesOf(rules).SelectMany(file => RowsOf(rules, file)))
        {
            var key = row is null ? null : KeyOf(rules, row);
            var reason = row is null ? "malformed" : key is null ? "null_key" : Fits(rules, row) ? null : "malformed";
            if (reason is null && !newest.TryAdd(key!, row!))
            {
                newest[key!] = row!;
                reason = "superseded";
            }

            if (reason is not null)
            {
                counts[reason] = counts.GetValueOrDefault(reason) + 1;
            }
        }

        var orphans = newest.Where(row => IsOrphan(rules, row.Value)).Select(row => row.Key).ToHashSet();
        _accepted[rules.Source] = [.. newest.Keys.Where(key => !orphans.Contains(key))];
        counts["orphan"] = orphans.Count;
        counts["accepted"] = newest.Count - orphans.Count;
        return counts;
    }

    private IEnumerable<string> FilesOf(SourceRules rules) =>
        Directory.EnumerateFiles(Path.Combine(root, Path.GetDirectoryName(rules.Pattern)!), Path.GetFileName(rules.Pattern))
            .Where(file => !Path.GetFileName(file).StartsWith('.'))
            .Order(StringComparer.Ordinal)
            .Where(file => !IsRefused(rules, file));

    private bool IsRefused(SourceRules rules, string file)
    {
        if (rules.HasHeader && !File.ReadAllText(file).StartsWith(rules.Columns.Split(':')[0], StringComparison.Ordinal))
        {
            return true;
        }

        var rows = RowsOf(rules, file).OfType<Dictionary<string, string?>>().DistinctBy(row => string.Join('|', row.Values)).ToList();
        var shared = rows.CountBy(row => KeyOf(rules, row) ?? "").Where(key => key.Value > 1).Sum(key => key.Value);
        if (shared <= 0.2 * rows.Count)
        {
            return false;
        }

        Refused.Add(Path.GetFileName(file));
        return true;
    }

    private static IEnumerable<Dictionary<string, string?>?> RowsOf(SourceRules rules, string file)
    {
        var names = rules.Columns.Split(' ').Select(column => column.Split(':')[0]).ToArray();
        var lines = File.ReadAllText(file).Split('\n').Where(line => line.Length > 0);
        if (file.EndsWith(".json", StringComparison.Ordinal))
        {
            return lines.Select(PythonDictionary.Read);
        }

        var width = rules.HasHeader ? SampleCsv.Cells(lines.First()).Length : names.Length;
        return lines.Skip(rules.HasHeader ? 1 : 0).Select(SampleCsv.Cells).Select(cells => cells.Length != width
            ? null
            : names.Zip(cells).ToDictionary(cell => cell.First, cell => (string?)cell.Second));
    }

    private static string? KeyOf(SourceRules rules, Dictionary<string, string?> row)
    {
        var parts = rules.Key.Split(' ').Select(name => ValueOf(row, name)).ToList();
        return parts.Contains(null) ? null : string.Join('|', parts);
    }

    private static string? ValueOf(Dictionary<string, string?> row, string name)
    {
        var text = row.GetValueOrDefault(name)?.Trim();
        return text is null || MissingWords.Contains(text.ToLowerInvariant()) ? null
            : long.TryParse(text, CultureInfo.InvariantCulture, out var number) && name is not ("card_id" or "fullVisitorId")
                ? number.ToString(CultureInfo.InvariantCulture) : text;
    }

    private static bool Fits(SourceRules rules, Dictionary<string, string?> row) =>
        rules.Columns.Split(' ').Select(column => column.Split(':')).All(column => Fits(column[1].TrimEnd('!'), column[1][^1] == '!', ValueOf(row, column[0])));

    private static bool Fits(string type, bool isRequired, string? value) => value is null ? !isRequired : type switch
    {
        "id" => long.TryParse(value, CultureInfo.InvariantCulture, out _),
        "money" => decimal.TryParse(value, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var amount)
            && Math.Abs(amount) < 1e16m,
        "time" => DateTime.TryParseExact(value, Times, CultureInfo.InvariantCulture, DateTimeStyles.None, out _),
        "day" => DateOnly.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _),
        _ => true,
    };

    private bool IsOrphan(SourceRules rules, Dictionary<string, string?> row) =>
        rules.Parents.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(parent => parent.Split('=')).Any(parent =>
            ValueOf(row, parent[0]) is { } id ? !_accepted[parent[1].TrimEnd('?')].Contains(id) : parent[1][^1] != '?');
}
