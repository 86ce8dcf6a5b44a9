using Customer360.Jobs.Compat;

namespace Customer360.Jobs.Tests.Compat;

public sealed class ReconcileTests
{
    private static readonly Dictionary<string, decimal?> Sums = new()
    {
        ["web.hits"] = 15_921,
        ["mapped.hits"] = 1_397,
        ["segments.rows"] = 123,
        ["gold.segments.rows"] = 100,
        ["peaks.rows"] = 151,
        ["gold.peaks.rows"] = 151,
        ["c360.credit_count_3m"] = 7,
        ["gold.credit_count_3m"] = 0,
        ["segment.old Regular"] = 57,
        ["segment.corrected Regular"] = 20,
        ["segment.corrected No Purchase"] = 30,
    };

    [Test]
    public void A_figure_has_factor_cause_and_join_where_it_differs()
    {
        var hits = Reconcile.Compared(Sums).Single(figure => figure is { Table: "compat.client_web", Figure: "web_hits" });

        using (Assert.EnterMultipleScope())
        {
            Assert.That(hits.Factor, Is.EqualTo(11.396564m));
            Assert.That(hits.Cause, Does.Contain("n times n"));
            Assert.That(hits.Join, Does.Contain("web_hits on (full_visitor_id, visit_id, visit_date)"));
        }
    }

    [Test]
    public void A_figure_that_agrees_has_no_cause()
    {
        var rows = Reconcile.Compared(Sums).Single(figure => figure is { Table: "compat.peak_times", Figure: "rows" });

        Assert.That((rows.Factor, rows.Cause, rows.Join), Is.EqualTo((1m, default(string), default(string))));
    }

    [Test]
    public void Nothing_over_nothing_has_no_factor()
    {
        var count = Reconcile.Compared(Sums).Single(figure => figure.Figure == "credit_count_3m");

        Assert.That((count.Old, count.Corrected, count.Factor), Is.EqualTo(((decimal?)7m, (decimal?)0m, default(decimal?))));
    }

    [Test]
    public void Segments_of_either_definition_are_compared()
    {
        var segments = Reconcile.Compared(Sums).Where(figure => figure.Figure.StartsWith("rows in ", StringComparison.Ordinal));

        Assert.That(
            segments.Select(figure => (figure.Figure, figure.Old, figure.Corrected)),
            Is.EqualTo(new[] { ("rows in No Purchase", default(decimal?), (decimal?)30m), ("rows in Regular", 57m, 20m) }));
    }

    [Test]
    public void The_report_tells_differences_first_and_then_what_agrees()
    {
        var lines = ReconcileReport.Lines(
        [
            new Reconciled("compat.client_web", "web_hits", 15_921m, 1_397m, "Each hit counts again.", "a with b on (c)"),
            new Reconciled("compat.client_web", "rows", 187m, 187m, null, null),
            new Reconciled("compat.client_web", "other", null, 2.5m, "Not known then.", null),
        ]);

        Assert.That(lines, Is.EqualTo(new[]
        {
            "compat.client_web",
            "  other: none by the old definition, 2.5 corrected",
            "    Not known then.",
            "  web_hits: 15,921 by the old definition, 1,397 corrected, factor 11.4",
            "    Each hit counts again. Join: a with b on (c).",
            "  the same by both definitions: rows",
        }));
    }

    [Test]
    public void An_empty_report_says_why()
    {
        var lines = ReconcileReport.Lines([]);

        Assert.That(lines, Has.Exactly(1).Contains("no compat table"));
    }
}
