using System.Globalization;

namespace Customer360.Jobs.Sampling.Web;

/// <summary>A page of the shop with its path levels as the export cuts them: after each slash, the rest in the fourth.</summary>
internal sealed record Page(string Path, string Title)
{
    public string[] Levels { get; } = Cut(Path);

    private static string[] Cut(string path)
    {
        var levels = new[] { "", "", "", "" };
        var at = 1;
        for (var level = 0; level < levels.Length && at <= path.Length; level++)
        {
            var slash = level < levels.Length - 1 ? path.IndexOf('/', at) : -1;
            levels[level] = "/" + (slash < 0 ? path[at..] : path[at..(slash + 1)]);
            at = slash < 0 ? path.Length + 1 : slash + 1;
        }

        return levels;
    }
}

/// <summary>Something that the web shop shows and sells; prices in hundredths.</summary>
internal sealed record WebProduct(string Sku, string Name, string Category, string Brand, long Cents);

/// <summary>What the web shop consists of.</summary>
internal static class Catalogue
{
    public const string Host = "shop.example.com";
    public const string NotSet = "(not set)";

    public static readonly Page Home = new("/home", "Our Shop");

    public static readonly Page Basket = new("/basket.html", "Shopping Cart");

    public static readonly Page Payment = new("/payment.html", "Payment Method");

    public static readonly Page Completed = new("/ordercompleted.html", "Checkout Confirmation");

    public static readonly Page[] Lists =
    [
        new("/apparel/", "Apparel"),
        new("/apparel/mens/", "Men's Apparel"),
        new("/apparel/mens/men+s+t+shirts/", "Men's T-Shirts"),
        new("/store/drinkware/mugs+and+cups/café", "Café Mugs"),
        new("/store/bags/backpacks/home?sort=price", "Backpacks"),
    ];

    public static readonly Page[] Details =
    [
        new("/apparel/mens/men+s+t+shirts/blue+tee.axd", "Blue Tee"),
        new("/store/bags/backpacks/waterproof+backpack.axd", "Waterproof Backpack"),
        new("/store/drinkware/mug.axd", "Mug"),
        new("/electronics/radio.axd", "Radio"),
    ];

    public static readonly WebProduct[] Products = [.. Enumerable.Range(0, 40).Select(ProductOf)];

    public static readonly (string Channel, string Source, string Medium, string? Referral)[] Channels =
    [
        ("Organic Search", "google", "organic", null),
        ("Organic Search", "bing", "organic", null),
        ("Direct", "(direct)", "(none)", null),
        ("Referral", "blog.example.org", "referral", "/posts/1"),
        ("Social", "social.example.net", "referral", "/"),
        ("Paid Search", "google", "cpc", null),
    ];

    public static readonly (string Continent, string SubContinent, string Country, string Region, string City)[] Places =
    [
        ("Americas", "Northern America", "United States", "California", "San Francisco"),
        ("Americas", "Northern America", "Canada", "Ontario", "London"),
        ("Americas", "South America", "Brazil", NotSet, NotSet),
        ("Europe", "Western Europe", "Netherlands", "not available in demo dataset", "not available in demo dataset"),
        ("Europe", "Southern Europe", "Greece", "Attica", "Αθήνα"),
        ("Asia", "Western Asia", "Türkiye", "İstanbul", "İstanbul"),
        ("Asia", "Eastern Asia", "Japan", "Tokyo", "東京"),
    ];

    public static readonly (string Category, string System, string Browser)[] Devices =
    [
        ("desktop", "Windows", "Chrome"),
        ("desktop", "Macintosh", "Safari"),
        ("mobile", "Android", "Chrome"),
        ("mobile", "iOS", "Safari"),
        ("tablet", "iOS", "Safari"),
    ];

    private static WebProduct ProductOf(int number)
    {
        string[] words = ["Tee", "Backpack", "Mug", "Radio", "Cap", "Pen", "Lamp", "Sticker \"Hi\""];
        string[] brands = ["Acme", "Norðri", NotSet, "Globex"];
        return new WebProduct(
            string.Create(CultureInfo.InvariantCulture, $"SKU{number:D6}"),
            string.Create(CultureInfo.InvariantCulture, $"{words[number % words.Length]} {number}"),
            number % 9 == 0 ? "${escCatTitle}" : $"Home/{words[number % words.Length].Split(' ')[0]}/",
            brands[number % brands.Length],
            199 + (number * 1_300));
    }
}
