using Customer360.Jobs.Options;
using Customer360.Jobs.Silver;
using Customer360.Jobs.Tables;
using Customer360.Spark.Sql;
using static Customer360.Spark.Sql.Functions;

namespace Customer360.Jobs.Sources;

/// <summary>The settings that decide how a source's texts are read.</summary>
internal static class SourceParsing
{
    /// <summary>Parsing of every source that feeds a table, by source name.</summary>
    internal static IReadOnlyDictionary<string, ValueParsing> Of(AppSettings settings, Table table) =>
        settings.SourcesOf(table.Name).ToDictionary(source => source.Key, source => Of(settings, source.Value));

    /// <summary>Parsing of records whose source is configured no more.</summary>
    internal static ValueParsing Default(AppSettings settings) => Of(settings, new SourceOptions());

    /// <summary>Reads the change time from its text; a text that is none is kept beside it, for no order follows from it.</summary>
    internal static DataFrame WithChangeTime(DataFrame records, ValueParsing parsing)
    {
        var text = parsing.Clean(Col(Lineage.ChangedAt));
        return records
            .WithColumn(BronzeTables.MalformedChangedAt, When(parsing.Parse(text, "timestamp").IsNull(), text))
            .WithColumn(Lineage.ChangedAt, parsing.Parse(text, "timestamp"));
    }

    /// <summary>Parsing of one source.</summary>
    internal static ValueParsing Of(AppSettings settings, SourceOptions source) => new(
        settings.MissingWordsOf(source), source.DateFormats, source.TimestampFormats, source.DecimalSeparator, source.GroupSeparator, source.TimeZone)
    {
        TwoDigitYearMax = source.DateFormats.Concat(source.TimestampFormats).Any(TimePattern.HasTwoDigitYear) ? source.TwoDigitYearMax : null,
    };
}
