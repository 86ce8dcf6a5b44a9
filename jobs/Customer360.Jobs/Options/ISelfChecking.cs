namespace Customer360.Jobs.Options;

/// <summary>A section that knows which of its values are impossible.</summary>
public interface ISelfChecking
{
    /// <summary>What is wrong, first things first; empty when all is well.</summary>
    IEnumerable<SettingProblem> Problems();
}

/// <summary>One impossible value.</summary>
/// <param name="Key">The setting within its section.</param>
/// <param name="Problem">Completes "Setting 'key' …", with the value and the expectation.</param>
public sealed record SettingProblem(string Key, string Problem);
