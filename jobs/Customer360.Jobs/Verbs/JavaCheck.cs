using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Customer360.Jobs.Verbs;

/// <summary>Finds Java and asks for its version.</summary>
internal static partial class JavaCheck
{
    private const string Subject = "java";
    private const int Oldest = 17;
    private const string Cure = "install a JDK or JRE 17 or 21, and let JAVA_HOME name it";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    public static Finding Find(CancellationToken cancel)
    {
        var java = Environment.GetEnvironmentVariable("JAVA_HOME") is { Length: > 0 } home ? Path.Combine(home, "bin", "java") : "java";
        try
        {
            return Judge(java, Ask(java, cancel));
        }
        catch (Win32Exception)
        {
            return Finding.Fail(Subject, $"'{java}' cannot be started", Cure);
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            return Finding.Fail(Subject, $"'{java} -version' gave no answer within {Patience.TotalSeconds:0} s", Cure);
        }
    }

    /// <summary>Judges what <c>java -version</c> prints.</summary>
    public static Finding Judge(string java, string answer)
    {
        if (Version().Match(answer) is not { Success: true } match)
        {
            return Finding.Fail(Subject, $"'{java} -version' names no version", Cure);
        }

        var major = int.Parse(match.Groups["major"].Value, CultureInfo.InvariantCulture);
        return major >= Oldest
            ? Finding.Ok(Subject, $"{match.Groups["version"].Value} ({java})")
            : Finding.Fail(Subject, $"{match.Groups["version"].Value} ({java}) is older than {Oldest}, which Spark 4 needs", Cure);
    }

    private static string Ask(string java, CancellationToken cancel)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        limit.CancelAfter(Patience);
        using var process = Process.Start(new ProcessStartInfo(java, ["-version"]) { RedirectStandardError = true, RedirectStandardOutput = true })!;
        using var stop = limit.Token.Register(() => process.Kill(entireProcessTree: true));
        var answer = process.StandardError.ReadToEndAsync(limit.Token).GetAwaiter().GetResult();
        process.WaitForExit();
        return answer;
    }

    [GeneratedRegex("version \"(?<version>(?<major>[0-9]+)[^\"]*)\"", RegexOptions.ExplicitCapture)]
    private static partial Regex Version();
}
