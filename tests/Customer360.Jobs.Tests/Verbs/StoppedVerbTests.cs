using Customer360.Jobs.Errors;
using Customer360.Jobs.Verbs;
using Customer360.Testing;

namespace Customer360.Jobs.Tests.Verbs;

public sealed class StoppedVerbTests : SparkTests
{
    [TestCase(true, ExitCodes.Interrupted, "Stopped. The next run goes on from here.")]
    [TestCase(false, ExitCodes.JobFailed, "[TABLE_OR_VIEW_NOT_FOUND]")]
    public void An_error_of_Spark_after_an_interruption_is_the_interruption(bool isStopped, int code, string text)
    {
        using var error = new StringWriter();

        var actual = new CommandLine([new Asking()], []).Run(["ask"], new Terminal(TextWriter.Null, error, false, new CancellationToken(isStopped)));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(actual, Is.EqualTo(code));
            Assert.That(error.ToString(), Does.Contain(text));
        }
    }

    private sealed class Asking : Verb
    {
        public override string Name => "ask";

        public override string Summary => "Asks for a table that is not there.";

        public override IReadOnlyList<string> Examples => [];

        public override int Run(Invocation call) => (int)Spark.Sql("SELECT * FROM nowhere").Count();
    }
}
