using System.Globalization;
using System.Text.Json;

namespace Customer360.Jobs.Sampling.Web;

/// <summary>The parameters of one event, of which some have a column in the common model and the others have none.</summary>
internal readonly struct Ga4Parameters(SampleWorld world, Ga4Event events, EventRow row)
{
    private static readonly string[] Urls =
    [
        "https://shop.example.com/", "https://shop.example.com/apparel/mens/", "https://Shop.Example.com:443/store/bags/backpacks/home?sort=price#top",
        "https://shop.example.com/store/drinkware/mug.axd", "https://shop.example.com",
    ];

    public void Write(Utf8JsonWriter json)
    {
        var name = events.NameOf(row);
        json.WriteStartArray("event_params"u8);
        if (row.Fault != EventFault.NoSessionId)
        {
            Integer(json, "ga_session_id"u8, events.SessionIdOf(row));
        }

        Integer(json, "ga_session_number"u8, events.NumberOf(row.Session));
        Text(json, "page_location"u8, Urls[(row.Session + row.At) % Urls.Length]);
        Text(json, "page_title"u8, Catalogue.Lists[(row.Session + row.At) % Catalogue.Lists.Length].Title);
        WriteEngagement(json, name);
        WriteOrigin(json, name);
        WriteUnlisted(json);
        if (name == "purchase")
        {
            WritePurchase(json);
        }

        json.WriteEndArray();
    }

    private static void Text(Utf8JsonWriter json, ReadOnlySpan<byte> key, string value)
    {
        Open(json, key);
        json.WriteString("string_value"u8, value);
        Close(json);
    }

    private static void Integer(Utf8JsonWriter json, ReadOnlySpan<byte> key, long value)
    {
        Open(json, key);
        json.WriteNumber("int_value"u8, value);
        Close(json);
    }

    private static void Open(Utf8JsonWriter json, ReadOnlySpan<byte> key)
    {
        json.WriteStartObject();
        json.WriteString("key"u8, key);
        json.WriteStartObject("value"u8);
    }

    private static void Close(Utf8JsonWriter json)
    {
        json.WriteEndObject();
        json.WriteEndObject();
    }

    // Engagement is a text in some events and a number in others; sessions that bounce have neither.
    private void WriteEngagement(Utf8JsonWriter json, string name)
    {
        if (events.HitsOf(row.Session) > 2 && row.At > 0)
        {
            if (row.Session % 2 == 0)
            {
                Text(json, "session_engaged"u8, "1");
            }
            else
            {
                Integer(json, "session_engaged"u8, 1);
            }
        }

        if (name is "user_engagement" or "scroll" or "view_item")
        {
            Integer(json, "engagement_time_msec"u8, 1_500 + (row.At * 777));
        }
    }

    private void WriteOrigin(Utf8JsonWriter json, string name)
    {
        if (name == "page_view" && row.At <= 1)
        {
            Integer(json, "entrances"u8, 1);
            if (row.Session % 5 == 2)
            {
                Text(json, "source"u8, "newsletter");
                Text(json, "medium"u8, "email");
                Text(json, "campaign"u8, "březen");
                Text(json, "term"u8, "mug");
            }
        }

        if (row.Session % 4 == 1)
        {
            Text(json, "page_referrer"u8, "https://blog.example.org/");
        }

        if (name == "view_item_list" && row.Session % 3 == 0)
        {
            Text(json, "search_term"u8, "café");
        }
    }

    // Parameters that nobody listed, of every type; one comes twice, and one has no value at all.
    private void WriteUnlisted(Utf8JsonWriter json)
    {
        if (row.Session % 8 == 3)
        {
            Text(json, "colour_scheme"u8, "dark");
            Text(json, "colour_scheme"u8, "light");
            Open(json, "all_data"u8);
            Close(json);
        }

        if (row.Session % 8 == 5)
        {
            Open(json, "scroll_depth"u8);
            json.WriteNumber("float_value"u8, 0.5m);
            Close(json);
            Open(json, "rebate"u8);
            json.WriteNumber("double_value"u8, 3.0m);
            Close(json);
        }
    }

    // The order number is in the parameters only, as a number or as a text.
    private void WritePurchase(Utf8JsonWriter json)
    {
        var order = 8_000_000_000 + row.Session;
        if (row.Session % 2 == 0)
        {
            Integer(json, "transaction_id"u8, order);
        }
        else
        {
            Text(json, "transaction_id"u8, order.ToString(CultureInfo.InvariantCulture));
        }

        Text(json, "currency"u8, "USD");
        Open(json, "value"u8);
        json.WriteNumber("double_value"u8, events.RevenueOf(row.Session) / 100m);
        Close(json);
        Text(json, "coupon"u8, world.Options.Faults == PlantedFaults.None ? "SPRING25" : Catalogue.NotSet);
    }
}
