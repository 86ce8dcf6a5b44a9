using System.CommandLine;
using Customer360.Jobs.Errors;

namespace Customer360.Jobs.Verbs;

/// <summary>Runs a query over the lake's tables.</summary>
internal sealed class SqlVerb : Verb
{
    private readonly Argument<string?> _query = new("QUERY") { Description = "A query over tables by name, or SHOW, DESCRIBE or EXPLAIN; - reads it from standard input.", Arity = ArgumentArity.ZeroOrOne };
    private readonly Option<string?> _file = CommonOptions.Text("--file", "FILE", "File that holds the query.");

    public override string Name => "sql";

    public override string Summary => "Runs a query over the tables by name, and prints its rows as a table, CSV or JSON lines.";

    public override IReadOnlyList<string> Examples =>
        ["sql \"select segment, count(*) from gold.customer_segments group by 1\"", "sql --file report.sql --format csv > report.csv"];

    public override IReadOnlyList<Argument> Arguments => [_query];

    public override IReadOnlyList<Option> Options => [CommonOptions.Lake, _file, CommonOptions.Rows, CommonOptions.Limit];

    /// <summary>The query, wherever it comes from.</summary>
    /// <exception cref="UsageException">There is none, or there are two.</exception>
    public string Query(Invocation call) => (call.Value(_query), call.Value(_file)) switch
    {
        (null, null) => throw new UsageException("'sql' has no query. Write it in quotes, or name a file with '--file'."),
        (not null, not null) => throw new UsageException("'sql' has a query and a file. Leave one of them out."),
        (null, { } file) => File.ReadAllText(file),
        ("-", _) => Console.In.ReadToEnd(),
        ({ } query, _) => query,
    };

    public override int Run(Invocation call)
    {
        var query = Query(call);
        ReadingStatement.Require(query);
        return LakeVerbs.Print(call, (spark, tables) =>
        {
            tables.Publish();
            return spark.Sql(query);
        });
    }
}
