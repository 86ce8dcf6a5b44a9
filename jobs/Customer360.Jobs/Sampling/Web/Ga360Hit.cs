using System.Globalization;
using System.Text.Json;

namespace Customer360.Jobs.Sampling.Web;

/// <summary>An order in millionths of the currency.</summary>
/// <param name="Id">Number of the order.</param>
/// <param name="Total">Everything paid.</param>
/// <param name="Tax">Tax in it.</param>
/// <param name="Shipping">Shipping in it.</param>
internal sealed record WebOrder(string Id, long Total, long Tax, long Shipping)
{
    public long Net => Total - Tax - Shipping;
}

/// <summary>What a visitor does in one hit.</summary>
internal enum HitKind
{
    Home,
    List,
    Detail,
    Click,
    Add,
    Checkout,
    Completed,
    Confirmed,
}

/// <summary>One hit of a session; what happens in it follows from its place.</summary>
internal readonly record struct Ga360Hit(long Session, int At, int Hits, long Start, WebOrder? Order, bool HasNumber)
{
    private static readonly HitKind[] Browsing = [HitKind.List, HitKind.Detail, HitKind.Click, HitKind.Add];
    private static readonly HitKind[] Buying = [HitKind.Detail, HitKind.Add, HitKind.Checkout, HitKind.Completed, HitKind.Confirmed];

    private HitKind Kind => KindOf(Session, At, Hits, Order is not null);

    public static HitKind KindOf(long session, int at, int hits, bool buys) =>
        at == 0 ? HitKind.Home
        : buys && at >= hits - Buying.Length ? Buying[at - hits + Buying.Length]
        : Browsing[(session + at) % Browsing.Length];

    /// <summary>Whether a hit of this kind views a page; the others are events.</summary>
    public static bool IsPage(HitKind kind) => kind is not (HitKind.Click or HitKind.Add or HitKind.Confirmed);

    public static int PagesOf(long session, int hits, bool buys)
    {
        var pages = 0;
        for (var at = 0; at < hits; at++)
        {
            pages += IsPage(KindOf(session, at, hits, buys)) ? 1 : 0;
        }

        return pages;
    }

    public static long MillisOf(int at) => at * 15_250L;

    /// <summary>The order of a session that buys; every second one passes 2^31 millionths.</summary>
    public static WebOrder OrderOf(SampleWorld world, long session)
    {
        var cents = world.Dice(DiceFor.Ga360, ~session).Between(10_000, 90_000) * (session % 2 == 0 ? 10 : 1);
        var total = cents * 10_000;
        return new WebOrder(string.Create(CultureInfo.InvariantCulture, $"ORD{100_000 + session}"), total, total / 10, 5_000_000);
    }

    public void Write(Utf8JsonWriter json)
    {
        var kind = Kind;
        json.WriteStartObject();
        WriteWhen(json);
        WritePage(json, PageOf(kind));
        WriteTransaction(json, kind);
        WriteEvent(json, kind);
        WriteProducts(json, kind);
        WritePromotions(json, kind);
        json.WriteStartObject("eCommerceAction"u8);
        json.WriteString("action_type"u8, ActionOf(kind));
        json.WriteNumber("step"u8, 1);
        json.WriteNull("option"u8);
        json.WriteEndObject();
        WriteExtras(json, kind);
        json.WriteString("type"u8, IsPage(kind) ? "PAGE"u8 : "EVENT"u8);
        json.WriteString("dataSource"u8, "web"u8);
        json.WriteEndObject();
    }

    private static string ActionOf(HitKind kind) => kind switch
    {
        HitKind.Click => "1",
        HitKind.Detail => "2",
        HitKind.Add => "3",
        HitKind.Checkout => "5",
        HitKind.Completed or HitKind.Confirmed => "6",
        _ => "0",
    };

    private Page PageOf(HitKind kind) => kind switch
    {
        HitKind.Home => Catalogue.Home,
        HitKind.List or HitKind.Click => Catalogue.Lists[(Session + At) % Catalogue.Lists.Length],
        HitKind.Detail or HitKind.Add => Catalogue.Details[(Session + At) % Catalogue.Details.Length],
        HitKind.Checkout => Catalogue.Payment,
        _ => Catalogue.Completed,
    };

    private void WriteWhen(Utf8JsonWriter json)
    {
        // Some sessions lack numbers in between, as the export does after hits were filtered out.
        var number = At + 1 + (Session % 29 == 0 && At > 1 ? 2 : 0);
        var local = SampleClock.Moment(Start + (MillisOf(At) / 1_000) - (7 * 3_600));
        json.Number("hitNumber"u8, HasNumber ? number : null);
        json.WriteNumber("time"u8, MillisOf(At));
        json.WriteNumber("hour"u8, local.Hour);
        json.WriteNumber("minute"u8, local.Minute);
        json.TrueOrNull("isInteraction"u8, true);
        json.TrueOrNull("isEntrance"u8, At == 0);
        json.TrueOrNull("isExit"u8, At == Hits - 1);
        json.Text("referer"u8, At == 0 && Session % 6 == 3 ? "https://blog.example.org/posts/1" : null);
    }

    private void WritePage(Utf8JsonWriter json, Page page)
    {
        json.WriteStartObject("page"u8);
        json.WriteString("pagePath"u8, page.Path);
        json.WriteString("hostname"u8, Catalogue.Host);
        json.WriteString("pageTitle"u8, page.Title);
        json.Text("searchKeyword"u8, Session % 11 == 0 && At == 1 ? "mug" : null);
        json.WriteNull("searchCategory"u8);
        json.WriteString("pagePathLevel1"u8, page.Levels[0]);
        json.WriteString("pagePathLevel2"u8, page.Levels[1]);
        json.WriteString("pagePathLevel3"u8, page.Levels[2]);
        json.WriteString("pagePathLevel4"u8, page.Levels[3]);
        json.WriteEndObject();
    }

    private void WriteTransaction(Utf8JsonWriter json, HitKind kind)
    {
        if (Order is null || kind is not (HitKind.Completed or HitKind.Confirmed))
        {
            json.WriteNull("transaction"u8);
            return;
        }

        json.WriteStartObject("transaction"u8);
        json.WriteString("transactionId"u8, Order.Id);
        json.WriteNumber("transactionRevenue"u8, Order.Total);
        json.WriteNumber("transactionTax"u8, Order.Tax);
        json.WriteNumber("transactionShipping"u8, Order.Shipping);
        json.WriteNull("affiliation"u8);
        json.WriteString("currencyCode"u8, "USD"u8);
        json.WriteEndObject();
    }

    private void WriteEvent(Utf8JsonWriter json, HitKind kind)
    {
        if (IsPage(kind))
        {
            json.WriteNull("eventInfo"u8);
            return;
        }

        json.WriteStartObject("eventInfo"u8);
        json.WriteString("eventCategory"u8, "Enhanced Ecommerce"u8);
        json.WriteString("eventAction"u8, kind switch { HitKind.Click => "Product Click", HitKind.Add => "Add to Cart", _ => "Purchase" });
        json.Text("eventLabel"u8, Session % 5 == 0 ? Catalogue.NotSet : null);
        json.WriteNull("eventValue"u8);
        json.WriteEndObject();
    }

    private void WriteProducts(Utf8JsonWriter json, HitKind kind)
    {
        var count = kind switch { HitKind.List => 3, HitKind.Home or HitKind.Checkout => 0, HitKind.Completed => 2, _ => 1 };
        json.WriteStartArray("product"u8);
        for (var position = 0; position < count; position++)
        {
            WriteProduct(json, kind, position, Catalogue.Products[(Session + At + position) % Catalogue.Products.Length]);
        }

        json.WriteEndArray();
    }

    private static void WriteProduct(Utf8JsonWriter json, HitKind kind, int position, WebProduct product)
    {
        var isSold = kind is HitKind.Completed or HitKind.Confirmed;
        json.WriteStartObject();
        json.Text("productSKU"u8, position == 2 ? null : product.Sku);
        json.WriteString("v2ProductName"u8, product.Name);
        json.WriteString("v2ProductCategory"u8, product.Category);
        json.WriteString("productVariant"u8, Catalogue.NotSet);
        json.WriteString("productBrand"u8, product.Brand);
        json.Number("productRevenue"u8, isSold ? product.Cents * 20_000 : null);
        json.WriteNumber("productPrice"u8, product.Cents * 10_000);
        json.Number("productQuantity"u8, isSold ? 2 : kind == HitKind.Add ? 1 : null);
        json.TrueOrNull("isImpression"u8, kind == HitKind.List);
        json.TrueOrNull("isClick"u8, kind == HitKind.Click);
        json.Empty("customDimensions"u8);
        json.Empty("customMetrics"u8);
        json.WriteString("productListName"u8, kind is HitKind.List or HitKind.Click ? "Category" : Catalogue.NotSet);
        json.WriteNumber("productListPosition"u8, kind is HitKind.List or HitKind.Click ? position + 1 : 0);
        json.WriteNull("productCouponCode"u8);
        json.WriteEndObject();
    }

    private static void WritePromotions(Utf8JsonWriter json, HitKind kind)
    {
        json.WriteStartArray("promotion"u8);
        if (kind == HitKind.Home)
        {
            json.WriteStartObject();
            json.WriteString("promoId"u8, "Apparel Row 1"u8);
            json.WriteString("promoName"u8, "Apparel"u8);
            json.WriteString("promoCreative"u8, "home_apparel.jpg"u8);
            json.WriteString("promoPosition"u8, "Row 1"u8);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        if (kind != HitKind.Home)
        {
            json.WriteNull("promotionActionInfo"u8);
            return;
        }

        json.WriteStartObject("promotionActionInfo"u8);
        json.WriteBoolean("promoIsView"u8, true);
        json.WriteNull("promoIsClick"u8);
        json.WriteEndObject();
    }

    private void WriteExtras(Utf8JsonWriter json, HitKind kind)
    {
        json.WriteStartArray("experiment"u8);
        if (kind == HitKind.Home && Session % 3 == 0)
        {
            json.WriteStartObject();
            json.WriteString("experimentId"u8, "colours"u8);
            json.WriteString("experimentVariant"u8, Session % 2 == 0 ? "0" : "1");
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("customDimensions"u8);
        if (Session % 5 == 0)
        {
            WriteDimension(json, 1, "first");
            WriteDimension(json, 2, At % 2 == 0 ? Catalogue.NotSet : "member");

            // Of one index twice in one place, the last stands.
            WriteDimension(json, 1, "second");
        }

        json.WriteEndArray();
        json.WriteStartArray("customMetrics"u8);
        if (Session % 8 == 0)
        {
            json.WriteStartObject();
            json.WriteNumber("index"u8, 1);
            json.WriteNumber("value"u8, At);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteDimension(Utf8JsonWriter json, int index, string value)
    {
        json.WriteStartObject();
        json.WriteNumber("index"u8, index);
        json.WriteString("value"u8, value);
        json.WriteEndObject();
    }
}
