using Customer360.Jobs.Options;
using Customer360.Jobs.Silver;
using Customer360.Jobs.Tables;

namespace Customer360.Jobs.Sources;

/// <summary>The settings that decide how a source's texts are read.</summary>
internal static class SourceParsing
{
    /// <summary>Parsing of every source that feeds a table, by source name.</summary>
    internal static IReadOnlyDictionary<string, ValueParsing> Of(AppSettings settings, Table table) =>
        settings.SourcesOf(table.Name).ToDictionary(source => source.Key, source => Of(settings, source.Value));

    /// <summary>Parsing of records whose source is configured no more.</summary>
    internal static ValueParsing Default(AppSettings settings) => Of(settings, new SourceOptions());

    /// <summary>Parsing of one source.</summary>
    internal static ValueParsing Of(AppSettings settings, SourceOptions source) => new(
        settings.MissingWordsOf(source), source.DateFormats, source.TimestampFormats, source.DecimalSeparator, source.GroupSeparator, source.TimeZone);
}
