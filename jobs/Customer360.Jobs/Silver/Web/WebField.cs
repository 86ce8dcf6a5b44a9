namespace Customer360.Jobs.Silver.Web;

/// <summary>Where a column of a web table comes from in an export.</summary>
/// <param name="Column">The column of the silver table.</param>
/// <param name="Path">Field of the record or array element, nested ones with dots.</param>
/// <param name="Kind">How its text is read.</param>
internal sealed record WebField(string Column, string Path, WebKind Kind = WebKind.Text);

/// <summary>How the text of a field is read.</summary>
internal enum WebKind
{
    /// <summary>As it is, trimmed.</summary>
    Text,

    /// <summary>A whole number.</summary>
    Whole,

    /// <summary>A whole number where the text is one; any other text means none and is no fault.</summary>
    WholeOrNone,

    /// <summary>A whole number, 0 where the export has none.</summary>
    Count,

    /// <summary>Money in millionths of a unit.</summary>
    Micros,

    /// <summary>Money in units.</summary>
    Money,

    /// <summary>True or false; false where the export has none.</summary>
    Flag,

    /// <summary>A day, with dashes or without.</summary>
    Day,

    /// <summary>Seconds since 1970, UTC.</summary>
    EpochSeconds,

    /// <summary>Millionths of a second since 1970, UTC.</summary>
    EpochMicros,

    /// <summary>Milliseconds between two events of one session.</summary>
    Milliseconds,

    /// <summary>A binary fraction.</summary>
    Double,
}
