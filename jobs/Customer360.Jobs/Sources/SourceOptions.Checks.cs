using System.Text.RegularExpressions;
using Customer360.Jobs.Options;
using Customer360.Jobs.Tables;

namespace Customer360.Jobs.Sources;

public sealed partial record SourceOptions
{
    /// <inheritdoc/>
    public IEnumerable<SettingProblem> Problems() => Enabled ? PlaceProblems().Concat(TextProblems()).Concat(MeaningProblems()) : [];

    private IEnumerable<SettingProblem> PlaceProblems()
    {
        if (!TableName().IsMatch(Table))
        {
            yield return new(nameof(Table), $"is '{Table}', expected the snake_case name of a source table such as customers");
        }

        if (Format != SourceFormat.Jdbc && Paths.Count == 0)
        {
            yield return new(nameof(Paths), "is empty, expected at least one pattern such as retail/Customers*.csv");
        }

        if (Paths.FirstOrDefault(string.IsNullOrWhiteSpace) is not null)
        {
            yield return new(nameof(Paths), "holds an empty pattern, expected patterns such as retail/Customers*.csv");
        }
    }

    private IEnumerable<SettingProblem> TextProblems()
    {
        if (Delimiter.Length == 0)
        {
            yield return new(nameof(Delimiter), "is empty, expected the text between two columns such as ';'");
        }

        foreach (var (key, value) in new[] { (nameof(Quote), Quote), (nameof(Escape), Escape), (nameof(GroupSeparator), GroupSeparator) })
        {
            if (value.Length > 1)
            {
                yield return new(key, $"is '{value}', expected one character or nothing");
            }
        }

        // Below 2000 the 29th of February of a year 00 would not be there.
        if (TwoDigitYearMax is < 2000 or > 2099)
        {
            yield return new(nameof(TwoDigitYearMax), $"is {TwoDigitYearMax}, expected a year from 2000 to 2099");
        }

        if (DecimalSeparator.Length != 1 || DecimalSeparator == GroupSeparator)
        {
            yield return new(nameof(DecimalSeparator), $"is '{DecimalSeparator}', expected one character other than GroupSeparator");
        }

        if (CharacterSets.Find(Encoding) is null)
        {
            yield return new(nameof(Encoding), $"is '{Encoding}', expected a character set such as UTF-8, ISO-8859-1 or windows-1252");
        }
        else if (Format is SourceFormat.Json or SourceFormat.Dict && CharacterSets.IsWide(Encoding))
        {
            yield return new(nameof(Encoding), $"is '{Encoding}', expected a character set whose lines end in one byte, such as UTF-8, for objects a line");
        }
    }

    private IEnumerable<SettingProblem> MeaningProblems()
    {
        if (Format == SourceFormat.Csv && !Header && Columns.Count == 0)
        {
            yield return new(nameof(Columns), "is empty, expected the columns in file order where Header is false");
        }

        if (Format == SourceFormat.Csv && !Header && ChangedAtColumn is { } changed && !Columns.Contains(changed, StringComparer.OrdinalIgnoreCase))
        {
            yield return new(nameof(ChangedAt), $"is '{ChangedAt}', expected one of Columns or SQL over them");
        }

        if (Twice(Columns) is { } column)
        {
            yield return new(nameof(Columns), $"names '{column}' twice, expected every column once");
        }

        if (Twice(Renames.Values) is { } target)
        {
            yield return new(nameof(Renames), $"leads two physical columns to '{target}', expected one; combine them in Expressions:{target}");
        }

        if (Renames.Values.FirstOrDefault(Expressions.ContainsKey) is { } both)
        {
            yield return new($"{nameof(Expressions)}:{both}", "computes a column that Renames fills too, expected one of the two");
        }

        if (IsNested && ChangedAt.Length > 0)
        {
            yield return new(nameof(ChangedAt), $"is '{ChangedAt}', expected nothing for {Table}: its records are landed whole, and the later arrival is the newer one");
        }

        if (IsNested && (Renames.Count > 0 || Expressions.Count > 0))
        {
            yield return new(Renames.Count > 0 ? nameof(Renames) : nameof(Expressions), $"names columns, expected nothing for {Table}: its records are landed whole, under the names of the export's own schema");
        }

        if (IsNested && Mode == SourceMode.Snapshot)
        {
            yield return new(nameof(Mode), $"is snapshot, expected delta for {Table}: what is missing from a web export has not gone");
        }

        if (Format == SourceFormat.Jdbc && Mode == SourceMode.Snapshot)
        {
            yield return new(nameof(Mode), "is snapshot, expected delta for a database, of which a run reads only what is new");
        }

        if (!IsZone(TimeZone))
        {
            yield return new(nameof(TimeZone), $"is '{TimeZone}', expected a zone such as UTC, Europe/Vienna or +01:00");
        }
    }

    /// <summary>The physical column that <see cref="ChangedAt"/> is; null when it is none or SQL.</summary>
    internal string? ChangedAtColumn =>
        ChangedAt.Length == 0 ? null
        : PlainName().IsMatch(ChangedAt) ? ChangedAt
        : QuotedName().Match(ChangedAt) is { Success: true } quoted ? quoted.Groups["name"].Value
        : null;

    private bool IsNested => SourceContracts.All.Any(contract => contract.Name == Table && contract.IsNested);

    private static string? Twice(IEnumerable<string> names) =>
        names.GroupBy(name => name, StringComparer.OrdinalIgnoreCase).FirstOrDefault(group => group.Count() > 1)?.Key;

    // A machine without zone data knows UTC alone; Spark brings its own, so there the form of the name has to do.
    private static bool IsZone(string zone) =>
        Offset().IsMatch(zone)
        || TimeZoneInfo.TryFindSystemTimeZoneById(zone, out _)
        || (!TimeZoneInfo.TryFindSystemTimeZoneById("Europe/London", out _) && zone.Contains('/', StringComparison.Ordinal));

    [GeneratedRegex("^[a-z][a-z0-9_]*$")]
    private static partial Regex TableName();

    [GeneratedRegex("^[A-Za-z_][A-Za-z0-9_]*$")]
    private static partial Regex PlainName();

    [GeneratedRegex("^`(?<name>[^`]+)`$")]
    private static partial Regex QuotedName();

    [GeneratedRegex("^[+-][0-9]{2}:[0-9]{2}$")]
    private static partial Regex Offset();
}
