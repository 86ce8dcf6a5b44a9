namespace Customer360.Jobs.Verbs;

/// <summary>What one check found.</summary>
/// <param name="Level">How bad it is.</param>
/// <param name="Subject">What was checked.</param>
/// <param name="Text">What is there.</param>
/// <param name="Cure">What to do; empty when nothing needs doing.</param>
internal sealed record Finding(FindingLevel Level, string Subject, string Text, string Cure)
{
    private const int SubjectWidth = 9;

    public static Finding Ok(string subject, string text) => new(FindingLevel.Ok, subject, text, "");

    public static Finding Warn(string subject, string text, string cure) => new(FindingLevel.Warn, subject, text, cure);

    public static Finding Fail(string subject, string text, string cure) => new(FindingLevel.Fail, subject, text, cure);

    public override string ToString()
    {
        var level = Level switch { FindingLevel.Ok => "ok  ", FindingLevel.Warn => "warn", _ => "FAIL" };
        return $"{level}  {Subject.PadRight(SubjectWidth)} {Text}{(Cure.Length > 0 ? $" -> {Cure}" : "")}";
    }
}

/// <summary>How bad a finding is.</summary>
internal enum FindingLevel
{
    /// <summary>As it should be.</summary>
    Ok,

    /// <summary>A run works, perhaps not as wished.</summary>
    Warn,

    /// <summary>A run would fail.</summary>
    Fail,
}
