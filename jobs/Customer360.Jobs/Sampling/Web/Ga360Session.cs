using System.Globalization;
using System.Text.Json;

namespace Customer360.Jobs.Sampling.Web;

/// <summary>What is wrong with an exported session.</summary>
internal enum SessionFault
{
    None,
    NoVisitor,
    MissingWordVisitor,
    NoVisitId,
    ImpossibleDate,
    NoDate,
    NoStart,
    NoHitNumber,
    TextForNumber,
}

/// <summary>One exported row: a session, or the part of it before or after the property's midnight.</summary>
internal readonly record struct SessionRow(long Session, int Day, bool AfterMidnight = false, bool IsReexport = false, SessionFault Fault = SessionFault.None);

/// <summary>Writes sessions as Google Analytics 360 exports them.</summary>
internal sealed class Ga360Session(SampleWorld world, WebDays days)
{
    private const long BeforeMidnight = SampleClock.Day - 600;

    /// <summary>First of the days on which rows have a clientId.</summary>
    private readonly int _firstDayWithClientId = days.Days / 2;

    /// <summary>Whether the session passes midnight, so that two days have a row of it.</summary>
    public bool CrossesMidnight(long session) => session < days.Sessions && session % 60 == 3 && DayOf(session) < days.Days - 1 && days.HitsOf(session) > 1;

    public string VisitorOf(long session) => VisitorIds.Of(world, session % world.Sizes.Ga360Visitors);

    /// <summary>Hits of the row; a day exported again has lost one in each session of several.</summary>
    public int HitsOf(SessionRow row)
    {
        var hits = row.Session < days.Sessions ? days.HitsOf(row.Session) : 3;
        var ofRow = !CrossesMidnight(row.Session) ? hits : row.AfterMidnight ? hits - (hits / 2) : hits / 2;
        return row.IsReexport && ofRow > 1 ? ofRow - 1 : ofRow;
    }

    public bool Buys(SessionRow row) => HitsOf(row) > 6 && !CrossesMidnight(row.Session) && row.Session % 3 != 1;

    /// <summary>Start of the session, by which it is known: two in forty share the second with another visitor's.</summary>
    public long VisitIdOf(SessionRow row)
    {
        var session = row.Session % 40 == 1 && DayOf(row.Session - 1) == DayOf(row.Session) ? row.Session - 1 : row.Session;
        var start = days.StartOf(row.AfterMidnight ? row.Day - 1 : row.Day);
        return CrossesMidnight(session) ? start + BeforeMidnight : start + 3_600 + world.Dice(DiceFor.Ga360, session).Below(20 * 3_600);
    }

    public void Write(Utf8JsonWriter json, SessionRow row)
    {
        json.WriteStartObject();
        json.WriteNull("visitorId"u8);
        json.WriteNumber("visitNumber"u8, NumberOf(row));
        json.Number("visitId"u8, row.Fault == SessionFault.NoVisitId ? null : VisitIdOf(row));
        json.Number("visitStartTime"u8, row.Fault == SessionFault.NoStart ? null : StartOf(row));
        json.Text("date"u8, row.Fault switch
        {
            SessionFault.ImpossibleDate => "20250230",
            SessionFault.NoDate => null,
            _ => SampleClock.Compact(days.DateOf(row.Day)),
        });
        WriteTotals(json, row);
        WriteSurroundings(json, row);
        WriteHits(json, row);
        WriteVisitor(json, row);
        json.WriteEndObject();
    }

    private int DayOf(long session)
    {
        var day = (int)(session * days.Days / days.Sessions);
        while (session >= days.FirstOf(day + 1))
        {
            day++;
        }

        return day;
    }

    private long NumberOf(SessionRow row) => (row.Session / world.Sizes.Ga360Visitors) + 1;

    private long StartOf(SessionRow row) => row.AfterMidnight ? days.StartOf(row.Day) : VisitIdOf(row);

    private void WriteVisitor(Utf8JsonWriter json, SessionRow row)
    {
        json.Text("fullVisitorId"u8, row.Fault switch
        {
            SessionFault.NoVisitor => null,
            SessionFault.MissingWordVisitor => Catalogue.NotSet,
            _ => VisitorOf(row.Session),
        });
        json.WriteNull("userId"u8);
        if (row.Day >= _firstDayWithClientId)
        {
            json.WriteString("clientId"u8, string.Create(CultureInfo.InvariantCulture, $"{row.Session % world.Sizes.Ga360Visitors}.{VisitIdOf(row)}"));
        }

        json.WriteString("channelGrouping"u8, ChannelOf(row).Channel);
        json.WriteString("socialEngagementType"u8, "Not Socially Engaged"u8);
    }

    private static (string Channel, string Source, string Medium, string? Referral) ChannelOf(SessionRow row) =>
        Catalogue.Channels[row.Session % Catalogue.Channels.Length];

    private void WriteTotals(Utf8JsonWriter json, SessionRow row)
    {
        var hits = HitsOf(row);
        var order = Buys(row) ? Ga360Hit.OrderOf(world, row.Session) : null;
        json.WriteStartObject("totals"u8);
        json.WriteNumber("visits"u8, 1);
        json.WriteNumber("hits"u8, hits);
        if (row.Fault == SessionFault.TextForNumber)
        {
            json.WriteString("pageviews"u8, "many"u8);
        }
        else
        {
            json.WriteNumber("pageviews"u8, Ga360Hit.PagesOf(row.Session, hits, order is not null));
        }

        json.Number("timeOnSite"u8, hits > 1 ? Ga360Hit.MillisOf(hits - 1) / 1_000 : null);
        json.Number("bounces"u8, hits == 1 ? 1 : null);
        json.Number("transactions"u8, order is null ? null : 1);
        json.Number("transactionRevenue"u8, order?.Net);
        json.Number("newVisits"u8, NumberOf(row) == 1 ? 1 : null);
        json.WriteNull("screenviews"u8);
        json.Number("totalTransactionRevenue"u8, order?.Total);
        json.WriteNumber("sessionQualityDim"u8, 1 + (row.Session % 90));
        json.WriteEndObject();
    }

    private static void WriteSurroundings(Utf8JsonWriter json, SessionRow row)
    {
        var (_, source, medium, referral) = ChannelOf(row);
        json.WriteStartObject("trafficSource"u8);
        json.Text("referralPath"u8, referral);
        json.WriteString("campaign"u8, medium == "cpc" ? "spring sale" : Catalogue.NotSet);
        json.WriteString("source"u8, source);
        json.WriteString("medium"u8, medium);
        json.Text("keyword"u8, medium is "organic" ? "(not provided)" : null);
        json.WriteNull("adContent"u8);
        json.TrueOrNull("isTrueDirect"u8, source == "(direct)");
        json.WriteEndObject();
        WriteDevice(json, row.Session);
        WritePlace(json, row.Session);
    }

    private static void WriteDevice(Utf8JsonWriter json, long session)
    {
        var (category, system, browser) = Catalogue.Devices[session / 2 % Catalogue.Devices.Length];
        json.WriteStartObject("device"u8);
        json.WriteString("browser"u8, browser);
        json.WriteString("browserVersion"u8, "not available in demo dataset"u8);
        json.WriteString("operatingSystem"u8, system);
        json.WriteBoolean("isMobile"u8, category != "desktop");
        json.WriteString("language"u8, "not available in demo dataset"u8);
        json.WriteString("deviceCategory"u8, category);
        json.WriteEndObject();
    }

    private static void WritePlace(Utf8JsonWriter json, long session)
    {
        var place = Catalogue.Places[session / 3 % Catalogue.Places.Length];
        json.WriteStartObject("geoNetwork"u8);
        json.WriteString("continent"u8, place.Continent);
        json.WriteString("subContinent"u8, place.SubContinent);
        json.WriteString("country"u8, place.Country);
        json.WriteString("region"u8, place.Region);
        json.WriteString("metro"u8, Catalogue.NotSet);
        json.WriteString("city"u8, place.City);
        json.WriteString("networkDomain"u8, session % 4 == 0 ? "isp.example.net" : Catalogue.NotSet);
        json.WriteEndObject();

        json.WriteStartArray("customDimensions"u8);
        if (session % 7 != 0)
        {
            json.WriteStartObject();
            json.WriteNumber("index"u8, 4);
            json.WriteString("value"u8, place.SubContinent);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private void WriteHits(Utf8JsonWriter json, SessionRow row)
    {
        var hits = HitsOf(row);
        var order = Buys(row) ? Ga360Hit.OrderOf(world, row.Session) : null;
        json.WriteStartArray("hits"u8);
        for (var at = 0; at < hits; at++)
        {
            var hit = new Ga360Hit(row.Session, at, hits, StartOf(row), order, HasNumber: row.Fault != SessionFault.NoHitNumber || at > 0);
            hit.Write(json);
        }

        json.WriteEndArray();
    }
}
