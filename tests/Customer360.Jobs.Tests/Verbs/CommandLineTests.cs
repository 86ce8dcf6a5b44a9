using System.CommandLine.Parsing;
using System.Globalization;
using Customer360.Jobs.Errors;
using Customer360.Jobs.Options;
using Customer360.Jobs.Tests.Options;
using Customer360.Jobs.Verbs;

namespace Customer360.Jobs.Tests.Verbs;

public sealed class CommandLineTests
{
    private static readonly string[] Examples = [.. VerbCatalog.Of([]).SelectMany(verb => verb.Examples)];

    private static readonly string[] Verbs = [.. VerbCatalog.Of([]).Select(verb => verb.Name)];

    [TestCase(new[] { "rnu" }, "There is no verb or job 'rnu'. Did you mean 'run'?")]
    [TestCase(new[] { "gold-build-customer36" }, "Did you mean 'gold-build-customer360'?")]
    [TestCase(new[] { "xyzzy" }, "There are: run,")]
    [TestCase(new[] { "run", "--lkae", "x" }, "'run' does not know '--lkae'. Did you mean '--lake'?")]
    [TestCase(new[] { "run", "--only", "gold.custmer360" }, "Did you mean 'gold.customer360'?")]
    [TestCase(new[] { "graph", "--format", "dot" }, "'graph' was not understood")]
    [TestCase(new[] { "list", "--only", "gold-build" }, "Did you mean 'gold-build-customer360'?")]
    [TestCase(new[] { "job", "gold-biuld-customer360" }, "Did you mean 'gold-build-customer360'")]
    [TestCase(new[] { "sql" }, "'sql' has no query")]
    [TestCase(new[] { "show", "gold.custmer360" }, "Did you mean 'gold.customer360'?")]
    [TestCase(new[] { "submit", "--target", "k8s" }, "needs '--master'")]
    [TestCase(new[] { "list", "--Run:AsOf" }, "'--Run:AsOf' has no value")]
    [TestCase(new[] { "maintain", "--retain-hours", "-1" }, "Write 0 or more")]
    [TestCase(new[] { "maintain", "--retain-hours", "167" }, "Write '--force' too")]
    public void A_slip_of_the_fingers_is_one_line_and_exit_code_two(string[] args, string expected)
    {
        var run = Console360.Run(args);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(run.Code, Is.EqualTo(ExitCodes.Misused));
            Assert.That(run.Error, Does.Contain(expected));
            Assert.That(run.Error.Trim(), Does.Not.Contain("\n"));
            Assert.That(run.Out, Is.Empty);
        }
    }

    [Test]
    public void A_wrong_setting_of_the_command_line_is_exit_code_two()
    {
        using var conf = new SettingsFolder();

        var run = Console360.Run("submit", "--conf", conf.Path, "--Quality:KeyConflictShare=7");

        Assert.That((run.Code, run.Error.Contains("'Quality:KeyConflictShare' is 7", StringComparison.Ordinal)), Is.EqualTo((2, true)), run.Error);
    }

    [Test]
    public void Only_verbose_prints_the_stack()
    {
        var quiet = Console360.Run("show", "nothing");
        var verbose = Console360.Run("show", "nothing", "--verbose");

        Assert.That((quiet.Error.Contains("   at ", StringComparison.Ordinal), verbose.Error.Contains("   at ", StringComparison.Ordinal)), Is.EqualTo((false, true)));
    }

    [Test]
    public void An_error_nobody_foresaw_is_one_line_that_says_so_and_quotes_no_value()
    {
        var (quiet, verbose) = (Fail("fail"), Fail("fail", "--verbose"));

        using (Assert.EnterMultipleScope())
        {
            Assert.That((quiet.Code, verbose.Code), Is.EqualTo((ExitCodes.JobFailed, ExitCodes.JobFailed)));
            Assert.That(quiet.Error.Trim(), Does.StartWith("The program has a defect").And.Contain("FormatException").And.Not.Contain("4711").And.Not.Contain("\n"));
            Assert.That(verbose.Error, Does.StartWith("The program has a defect").And.Contain("4711").And.Contain("   at "));
        }
    }

    [TestCase("--retain-hours", "168")]
    [TestCase("--retain-hours", "0", "--force")]
    [TestCase("--retain-hours", "0", "--dry-run")]
    public void Less_than_a_week_is_kept_only_by_force(params string[] args)
    {
        var verb = new MaintainVerb();
        var call = new Invocation(verb.ToCommand().Parse(args), new Dictionary<string, string?>(), new Terminal(TextWriter.Null, TextWriter.Null, false, CancellationToken.None), []);

        Assert.That(verb.Request(call).RetainHours, Is.EqualTo(int.Parse(args[1], CultureInfo.InvariantCulture)));
    }

    [TestCaseSource(nameof(Verbs))]
    public void Every_verb_has_help_with_examples_that_it_understands(string verb)
    {
        var help = Console360.Run(verb, "--help");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(help.Code, Is.Zero);
            Assert.That(help.Out, Does.Contain($"Examples:{Environment.NewLine}  Customer360.Jobs {VerbCatalog.Of([]).Single(one => one.Name == verb).Examples[0]}"));
            Assert.That(help.Out, Does.Contain("--conf <FILE>"));
        }
    }

    [TestCaseSource(nameof(Examples))]
    public void Every_example_is_understood(string example)
    {
        // What the shell keeps for itself is not the program's.
        var words = CommandLineParser.SplitCommandLine(example.Split(" >")[0]).ToArray();

        Assert.That(() => Console360.ParsedBy(words), Throws.Nothing);
    }

    [Test]
    public void The_programs_help_names_every_setting_with_default()
    {
        var help = Console360.Run("--help").Out;

        using (Assert.EnterMultipleScope())
        {
            Assert.That(SettingsCatalog.All, Has.All.Matches<SettingDescription>(setting => help.Contains($"  {setting!.Key}", StringComparison.Ordinal)));
            Assert.That(help, Does.Contain("Quality:KeyConflictShare = 0.2").And.Contain("C360_Section__Key").And.Contain("verify-incremental"));
        }
    }

    [Test]
    public void Nothing_to_do_prints_help_and_is_exit_code_two()
    {
        var run = Console360.Run();

        Assert.That((run.Code, run.Out.Contains("Examples:", StringComparison.Ordinal)), Is.EqualTo((2, true)));
    }

    [Test]
    public void Short_options_and_settings_reach_the_verb()
    {
        var call = Console360.Parse("--lake", "l", "--as-of", "2024-06-30", "--full", "--Gold:HighValueSpend=5", "--Spark:Conf:spark.x", "y", "--limit", "3");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(call.Overrides, Is.EquivalentTo(new Dictionary<string, string?>
            {
                ["Lake:Root"] = "l",
                ["Run:AsOf"] = "2024-06-30",
                ["Run:Full"] = "true",
                ["Gold:HighValueSpend"] = "5",
                ["Spark:Conf:spark.x"] = "y",
            }));
            Assert.That(call.Value(CommonOptions.Limit), Is.EqualTo(3));
        }
    }

    [Test]
    public void What_was_not_typed_is_not_set()
    {
        var call = Console360.Parse();

        using (Assert.EnterMultipleScope())
        {
            Assert.That(call.Overrides, Is.Empty);
            Assert.That(call.Value(CommonOptions.Limit), Is.Null);
            Assert.That(call.Selection.From, Is.Empty);
        }
    }

    [Test]
    public void A_part_of_the_graph_is_listed_in_order()
    {
        var run = Console360.Run("list", "--to", "silver.customers");

        Assert.That(run.Out.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split(' ')[0]),
            Is.EqualTo(new[] { "bronze-ingest-customers", "silver-conform-customers" }));
    }

    [Test]
    public void The_graph_is_drawn_as_a_flowchart()
    {
        Assert.That(Console360.Run("graph", "--format", "mermaid").Out, Does.StartWith("flowchart LR").And.Contain("silver-conform-customers --> gold-build-customer360"));
    }

    [Test]
    public void A_table_is_described_with_the_job_that_writes_it()
    {
        Assert.That(Console360.Run("tables", "gold.customer360").Out, Does.Contain("customer_key").And.Contain("gold-build-customer360"));
    }

    [Test]
    public void The_description_of_tables_goes_into_a_file()
    {
        using var folder = new SettingsFolder();
        var file = Path.Combine(folder.Path, "tables.html");

        var run = Console360.Run("tables", "--format", "html", "--output", file);

        Assert.That((run.Out, File.ReadAllText(file).Contains("gold.customer360", StringComparison.Ordinal)), Is.EqualTo(("", true)));
    }

    [TestCase("Customer360.Jobs gr", "graph")]
    [TestCase("Customer360.Jobs job silver-c", "silver-conform-customers")]
    [TestCase("Customer360.Jobs show gold.customer3", "gold.customer360")]
    [TestCase("Customer360.Jobs run --la", "--lake")]
    [TestCase("Customer360.Jobs run --only gold.customer3", "gold.customer360")]
    [TestCase("c360 job silver-c", "silver-conform-customers")]
    [TestCase("Customer360.Jobs run --to gold.peak_times,silver.cu", "gold.peak_times,silver.customers")]
    public void The_shell_is_told_how_a_word_goes_on(string line, string expected)
    {
        var run = Console360.Run($"[suggest:{line.Length}]", line);

        Assert.That(run.Out.Split('\n').Select(word => word.Trim()), Does.Contain(expected));
    }

    [TestCase("bash", "complete -o default")]
    [TestCase("zsh", "compdef")]
    [TestCase("fish", "complete -c Customer360.Jobs")]
    [TestCase("powershell", "Register-ArgumentCompleter")]
    public void Each_shell_gets_its_own_script(string shell, string expected)
    {
        Assert.That(Console360.Run("completion", shell).Out, Does.Contain(expected).And.Contain("[suggest:"));
    }

    private static Console360 Fail(params string[] args)
    {
        using var error = new StringWriter();
        var code = new CommandLine([new Failing()], []).Run(args, new Terminal(TextWriter.Null, error, false, CancellationToken.None));
        return new(code, "", error.ToString());
    }

    private sealed class Failing : Verb
    {
        public override string Name => "fail";

        public override string Summary => "Fails.";

        public override IReadOnlyList<string> Examples => [];

        public override int Run(Invocation call) => throw new FormatException("'4711' is no number");
    }
}
