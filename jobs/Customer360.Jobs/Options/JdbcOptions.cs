using System.Text.RegularExpressions;
using Customer360.Jobs.Errors;

namespace Customer360.Jobs.Options;

/// <summary>A database to read from. Printing it never shows the password, which is not even held here.</summary>
public sealed partial record JdbcOptions : ISelfChecking
{
    private const string DataPlaceholder = "{data}";

    /// <summary>Connection URL.</summary>
    [Setting("JDBC URL without a password; {data} stands for the data folder. Empty: nothing is read over JDBC.")]
    public string Url { get; init; } = "";

    /// <summary>Driver class.</summary>
    [Setting("Class of the driver; empty lets the URL decide.")]
    public string Driver { get; init; } = "";

    /// <summary>Table to read.</summary>
    [Setting("Table or view to read, as the database spells it. Either Table or Query.")]
    public string Table { get; init; } = "";

    /// <summary>Query to read.</summary>
    [Setting("Query to read in place of a table.")]
    public string Query { get; init; } = "";

    /// <summary>Account.</summary>
    [Setting("User to log in as; empty leaves it to the URL.")]
    public string User { get; init; } = "";

    /// <summary>Reference to the password.</summary>
    [Setting("Environment variable that holds the password.")]
    public string PasswordEnv { get; init; } = "";

    /// <summary>Reference to the password.</summary>
    [Setting("File that holds the password and nothing else; an ending line break is dropped.")]
    public string PasswordFile { get; init; } = "";

    /// <summary>Column of parallel reading.</summary>
    [Setting("Numeric column by whose ranges the table is read in parallel; empty reads in one part.")]
    public string PartitionColumn { get; init; } = "";

    /// <summary>Parts.</summary>
    [Setting("Parts to read in parallel when PartitionColumn is set.")]
    public int Partitions { get; init; } = 4;

    /// <summary>Column of incremental reading.</summary>
    [Setting("Growing column, an id or a change time: a run reads what lies above the highest value read before. Empty reads all each time.")]
    public string IncrementalColumn { get; init; } = "";

    /// <summary>Rows a round trip.</summary>
    [Setting("Rows the driver fetches per round trip.")]
    public int FetchSize { get; init; } = 10_000;

    /// <summary>Reads the password from where it is referred to; null when no reference is set.</summary>
    /// <param name="section">The section these settings are in, for messages.</param>
    /// <exception cref="ConfigurationException">The variable is not set or the file cannot be read.</exception>
    public string? ReadPassword(string section)
    {
        if (PasswordEnv.Length > 0)
        {
            return Environment.GetEnvironmentVariable(PasswordEnv)
                ?? throw ConfigurationException.Of($"{section}:{nameof(PasswordEnv)}", $"names the environment variable '{PasswordEnv}', which is not set");
        }

        if (PasswordFile.Length == 0)
        {
            return null;
        }

        try
        {
            return File.ReadAllText(PasswordFile).TrimEnd('\r', '\n');
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw ConfigurationException.Of($"{section}:{nameof(PasswordFile)}", $"names the file '{PasswordFile}', which cannot be read", error);
        }
    }

    /// <summary>The same database with the data folder put into its URL.</summary>
    public JdbcOptions In(string dataFolder) => this with { Url = Url.Replace(DataPlaceholder, dataFolder, StringComparison.Ordinal) };

    /// <inheritdoc/>
    public IEnumerable<SettingProblem> Problems()
    {
        if (Url.Length > 0)
        {
            if (!Url.StartsWith("jdbc:", StringComparison.Ordinal))
            {
                yield return new(nameof(Url), "does not start with 'jdbc:', expected a URL such as jdbc:postgresql://host/database");
            }

            if (Table.Length > 0 == Query.Length > 0)
            {
                yield return new(nameof(Table), "and Query are " + (Table.Length > 0 ? "both set" : "both empty") + ", expected one of them where Url is set");
            }

            if (Secret().IsMatch(Url))
            {
                yield return new(nameof(Url), "holds a password, expected the account in User and a reference to the password in PasswordEnv or PasswordFile");
            }
        }

        if (PasswordEnv.Length > 0 && PasswordFile.Length > 0)
        {
            yield return new(nameof(PasswordEnv), "and PasswordFile are both set, expected one of them");
        }

        if (Partitions < 1)
        {
            yield return new(nameof(Partitions), $"is {Partitions}, expected 1 or more");
        }

        if (FetchSize < 1)
        {
            yield return new(nameof(FetchSize), $"is {FetchSize}, expected 1 or more");
        }
    }

    /// <summary>The options for people: the URL up to its parameters, never a credential.</summary>
    public override string ToString() => Url.Length == 0 ? "no database" : $"{Account().Replace(Url, "").Split(';', '?')[0]} {(Table.Length > 0 ? Table : "query")}";

    // As a parameter, before the host, and as Oracle's drivers want it.
    [GeneratedRegex("""(?:password|passwd|passphrase|pwd|secret|accesstoken)\s*= | //[^/?;@]*:[^?;@]*@ | ^jdbc:oracle:\w+:[^/@]+/[^@]""", RegexOptions.IgnoreCase | RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Secret();

    // Up to the last @ before the parameters, as a password may have one.
    [GeneratedRegex("(?<=//)[^?;]*@|(?<=^jdbc:oracle:[a-z0-9]+:)[^?;]+(?=@)", RegexOptions.IgnoreCase)]
    private static partial Regex Account();
}
