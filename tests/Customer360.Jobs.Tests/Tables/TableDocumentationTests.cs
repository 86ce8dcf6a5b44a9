using System.Xml.Linq;
using Customer360.Jobs.Tables;

namespace Customer360.Jobs.Tests.Tables;

public sealed class TableDocumentationTests
{
    private static readonly Dictionary<string, string> Writers = new() { ["silver.pets"] = "silver-conform-pets" };

    private static Table Owners { get; } = Table.Define("silver.owners")
        .Grain("one row per owner")
        .Column("owner_id", "bigint", "Number of the owner.", from: "OwnerID")
        .Key("owner_id")
        .Build();

    private static Table Pets { get; } = Table.Define("silver.pets")
        .Grain("one row per <pet> & owner")
        .Column("pet_id", "bigint", "Number on the \"tag\".", from: "PetID")
        .Column("owner_id", "bigint", "Who feeds it; null for strays.", from: "OwnerID")
        .Column("weight", "decimal(18,2)", "Kilograms.", "Weight", true)
        .Column("kind", "string", "What it is.", "Kind", false, "cat", "dog")
        .Key("pet_id")
        .References("owner_id", () => Owners, optional: true)
        .Measures("weight")
        .Build();

    [Test]
    public void The_text_gives_facts_columns_and_rules()
    {
        var text = new TableDocumentation([Owners, Pets], Writers).TextOf(Pets);

        Assert.That(text.Split('\n'), Is.EqualTo(new[]
        {
            "silver.pets",
            "  grain       one row per <pet> & owner",
            "  key         pet_id",
            "  parents     owner_id in silver.owners or null",
            "  measures    weight",
            "  written by  silver-conform-pets",
            "    pet_id    bigint         Number on the \"tag\". From PetID.",
            "    owner_id  bigint         Who feeds it; null for strays. From OwnerID.",
            "    weight    decimal(18,2)  Kilograms. Required. From Weight.",
            "    kind      string         What it is. Known words: cat, dog. From Kind.",
            "  refuses pet_id_is_null: pet_id has no value",
            "  refuses row_is_corrupt: the record could not be read or was cut short",
            "  refuses pet_id_is_malformed: pet_id holds what bigint cannot",
            "  refuses owner_id_is_malformed: owner_id holds what bigint cannot",
            "  refuses weight_is_malformed: weight holds what decimal(18,2) cannot",
            "  refuses changed_at_is_malformed: the change time its source gives is no time",
            "  refuses weight_is_missing: weight is required and has no value",
            "  refuses owner_id_has_no_parent: owner_id is given but in no row of silver.owners",
            "  warns kind_is_unknown: kind is none of cat, dog",
            "",
        }));
    }

    [Test]
    public void The_page_is_well_formed_and_says_what_the_declaration_says()
    {
        var page = Page(Owners, Pets);

        var section = page.Descendants("section").Single(element => (string?)element.Attribute("id") == "silver.pets");

        Assert.That(section.Descendants("dd").First().Value, Is.EqualTo("one row per <pet> & owner"));
    }

    [Test]
    public void Every_link_leads_somewhere_on_the_page()
    {
        var page = Page([.. AllTables.All]);

        var anchors = page.Descendants().Attributes("id").Select(id => $"#{id.Value}").ToList();
        var links = page.Descendants("a").Attributes("href").Select(link => link.Value).ToList();

        using (Assert.EnterMultipleScope())
        {
            Assert.That(anchors, Is.Unique);
            Assert.That(links, Has.Count.GreaterThan(AllTables.All.Count));
            Assert.That(links.Distinct(), Is.SubsetOf(anchors));
        }
    }

    [Test]
    public void The_page_needs_nothing_from_elsewhere()
    {
        var page = Page([.. AllTables.All]);

        var outside = page.Descendants().Where(element => element.Name.LocalName is "link" or "script" or "img" || element.Attribute("src") is not null);

        Assert.That(outside, Is.Empty);
    }

    [Test]
    public void Elements_that_may_not_close_themselves_in_html_do_not()
    {
        var page = new TableDocumentation(AllTables.All, Writers).Html();

        Assert.That(page, Does.Not.Match("<(?!meta)[a-z0-9]+( [^>]*)?/>"));
    }

    [Test]
    public void A_page_without_the_parent_names_it_without_a_link()
    {
        var page = Page(Pets);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(page.Descendants("a").Attributes("href").Select(link => link.Value), Is.EqualTo(new[] { "#silver.pets" }));
            Assert.That(page.Descendants("dd").Select(fact => fact.Value), Has.Some.EqualTo("owner_id in silver.owners or null"));
        }
    }

    private static XDocument Page(params Table[] tables) => XDocument.Parse(new TableDocumentation(tables, Writers).Html());
}
