using System.Text;
using System.Text.RegularExpressions;

namespace Customer360.Jobs.Silver;

/// <summary>A pattern of times, and whether texts that fit it name their own zone.</summary>
/// <param name="Text">The pattern.</param>
/// <param name="HasZone">Whether it demands a zone or an offset.</param>
internal sealed partial record TimePattern(string Text, bool HasZone)
{
    private const string ZoneLetters = "VzOXxZ";

    /// <summary>Whether a pattern reads years of two digits, which do not say their century.</summary>
    internal static bool HasTwoDigitYear(string format) => TwoDigitYear().IsMatch(Unquoted(format));

    /// <summary>
    /// The patterns a configured one stands for: itself, or, where a zone is in an optional section, the one with the section and the one without.
    /// </summary>
    internal static IEnumerable<TimePattern> Of(string format)
    {
        if (OptionalZone(format) is not { } section)
        {
            return [new TimePattern(format, Unquoted(format).Any(ZoneLetters.Contains))];
        }

        var (before, inside, after) = (format[..section.Start.Value], format[(section.Start.Value + 1)..section.End.Value], format[(section.End.Value + 1)..]);
        return Of(before + inside + after).Concat(Of(before + after));
    }

    // The first innermost brackets around a zone.
    private static Range? OptionalZone(string format)
    {
        var letters = Unquoted(format);
        var open = new Stack<int>();
        for (var at = 0; at < letters.Length; at++)
        {
            if (letters[at] == '[')
            {
                open.Push(at);
            }
            else if (letters[at] == ']' && open.TryPop(out var start) && letters[start..at].Any(ZoneLetters.Contains))
            {
                return start..at;
            }
        }

        return null;
    }

    // The pattern with blanks in place of quoted text.
    private static string Unquoted(string format)
    {
        var letters = new StringBuilder(format.Length);
        var quoted = false;
        foreach (var sign in format)
        {
            quoted ^= sign == '\'';
            letters.Append(quoted || sign == '\'' ? ' ' : sign);
        }

        return letters.ToString();
    }

    [GeneratedRegex("(?<![yu])(?:yy|uu)(?![yu])")]
    private static partial Regex TwoDigitYear();
}
