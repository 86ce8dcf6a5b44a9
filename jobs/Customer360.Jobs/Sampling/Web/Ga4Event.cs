using System.Globalization;
using System.Text.Json;

namespace Customer360.Jobs.Sampling.Web;

/// <summary>What is wrong with an exported event.</summary>
internal enum EventFault
{
    None,
    NoSessionId,
    NoVisitor,
    NoName,
    NoTimestamp,
    ImpossibleDate,
    TextForNumber,
}

/// <summary>One event of a session, by its place in it.</summary>
internal readonly record struct EventRow(long Session, int Day, int At, EventFault Fault = EventFault.None);

/// <summary>Writes events as Google Analytics 4 exports them.</summary>
internal sealed class Ga4Event(SampleWorld world, WebDays days)
{
    private static readonly string[] Browsing =
        ["view_item", "user_engagement", "view_item_list", "select_item", "add_to_cart", "view_promotion", "scroll", "page_view"];

    private static readonly string[] Buying = ["begin_checkout", "purchase", "page_view"];

    public int HitsOf(long session) => session < days.Sessions ? days.HitsOf(session) : 3;

    public bool CrossesMidnight(EventRow row) => row.Session < days.Sessions && row.Session % 60 == 3 && row.Day < days.Days - 1 && HitsOf(row.Session) > 1;

    /// <summary>Whether the event comes with the next day's file: it happened after midnight, or was sent late.</summary>
    public bool IsDeferred(EventRow row) => IsAfterMidnight(row) || IsLate(row);

    public bool IsLate(EventRow row) =>
        row.Session < days.Sessions && row.Session % 50 == 2 && row.Day < days.Days - 1 && HitsOf(row.Session) is var hits and > 1 && row.At == hits - 1;

    public bool Buys(long session) => HitsOf(session) > 6 && session % 3 != 1;

    public string VisitorOf(long session) => VisitorIds.Of(world, world.Sizes.Ga360Visitors + (session % world.Sizes.Ga4Visitors));

    public string NameOf(EventRow row)
    {
        var hits = HitsOf(row.Session);
        if (Buys(row.Session) && row.At >= hits - Buying.Length)
        {
            // Some shoppers reload the last page: the same purchase once more.
            return row.At == hits - 1 && row.Session % 6 == 0 ? "purchase" : Buying[row.At - hits + Buying.Length];
        }

        return (hits, row.At) switch
        {
            (1, _) or (_, 1) => "page_view",
            (_, 0) => "session_start",
            (_, 2) => NumberOf(row.Session) == 1 ? "first_visit" : "scroll",
            _ => Browsing[(row.Session + row.At) % Browsing.Length],
        };
    }

    public long MicrosOf(EventRow row)
    {
        // The first page view carries the time of the session's start.
        var start = SessionIdOf(row) * 1_000_000;
        var after = row.At < 2 ? 0 : row.At * 12_345_678L;
        return IsAfterMidnight(row) ? (days.StartOf(row.Day + 1) * 1_000_000) + after : start + after;
    }

    public long SessionIdOf(EventRow row) =>
        days.StartOf(row.Day) + (CrossesMidnight(row) ? SampleClock.Day - 300 : 3_600 + world.Dice(DiceFor.Ga4, row.Session).Below(20 * 3_600));

    public void Write(Utf8JsonWriter json, EventRow row)
    {
        json.WriteStartObject();
        json.WriteString("event_date"u8, row.Fault == EventFault.ImpossibleDate ? "20250230" : DateOf(row));
        if (row.Fault != EventFault.NoTimestamp)
        {
            json.WriteNumber("event_timestamp"u8, MicrosOf(row));
        }

        if (row.Fault != EventFault.NoName)
        {
            json.WriteString("event_name"u8, NameOf(row));
        }

        new Ga4Parameters(world, this, row).Write(json);
        if (row.Session % 9 != 0 || row.At > 0)
        {
            json.WriteNumber("event_bundle_sequence_id"u8, (row.Session * 100) - row.At);
        }

        WriteVisitor(json, row);
        WriteSurroundings(json, row.Session);
        Ga4Items.Write(json, row, NameOf(row), Buys(row.Session) ? RevenueOf(row.Session) : 0);
        json.WriteEndObject();
    }

    public long NumberOf(long session) => (session / world.Sizes.Ga4Visitors) + 1;

    /// <summary>Revenue of a session's purchase, in hundredths.</summary>
    public long RevenueOf(long session) => world.Dice(DiceFor.Ga4, ~session).Between(1_000, 90_000);

    private bool IsAfterMidnight(EventRow row) => CrossesMidnight(row) && row.At >= HitsOf(row.Session) / 2;

    private string DateOf(EventRow row) => SampleClock.Compact(days.DateOf(IsAfterMidnight(row) ? row.Day + 1 : row.Day));

    private void WriteVisitor(Utf8JsonWriter json, EventRow row)
    {
        if (row.Session % 7 == 0 && row.At > 0)
        {
            json.WriteString("user_id"u8, string.Create(CultureInfo.InvariantCulture, $"u-{row.Session % world.Sizes.Ga4Visitors}"));
        }

        if (row.Fault != EventFault.NoVisitor)
        {
            json.WriteString("user_pseudo_id"u8, VisitorOf(row.Session));
        }

        json.WriteNumber("user_first_touch_timestamp"u8, (SampleClock.AsOfStart - (100 * SampleClock.Day)) * 1_000_000);
    }

    private static void WriteSurroundings(Utf8JsonWriter json, long session)
    {
        var (category, system, browser) = Catalogue.Devices[session / 2 % Catalogue.Devices.Length];
        json.WriteStartObject("device"u8);
        json.WriteString("category"u8, category);
        json.WriteString("operating_system"u8, system);
        json.WriteString("language"u8, session % 3 == 0 ? "tr-tr" : "en-us");
        json.WriteStartObject("web_info"u8);
        json.WriteString("browser"u8, browser);
        json.WriteString("browser_version"u8, "86.0"u8);
        json.WriteEndObject();
        json.WriteEndObject();

        var place = Catalogue.Places[session / 3 % Catalogue.Places.Length];
        json.WriteStartObject("geo"u8);
        json.WriteString("continent"u8, place.Continent);
        json.WriteString("sub_continent"u8, place.SubContinent);
        json.WriteString("country"u8, place.Country);
        json.WriteString("region"u8, place.Region);
        json.WriteString("city"u8, place.City);
        json.WriteString("metro"u8, Catalogue.NotSet);
        json.WriteEndObject();

        var (_, source, medium, _) = Catalogue.Channels[session % Catalogue.Channels.Length];
        json.WriteStartObject("traffic_source"u8);
        json.WriteString("medium"u8, medium);
        json.WriteString("name"u8, medium == "organic" ? "(organic)" : Catalogue.NotSet);
        json.WriteString("source"u8, source);
        json.WriteEndObject();
        json.WriteNumber("stream_id"u8, 2_100_450_278);
        json.WriteString("platform"u8, "WEB"u8);
    }
}
