using Customer360.Jobs.Options;

namespace Customer360.Jobs.Gold.PerPerson;

/// <summary>The settings that decide a person's figures.</summary>
internal sealed record PersonSettings(AccountPolicy Accounts, VisitorPolicy Visitors, IReadOnlyList<string> CountedOnlineStatuses)
{
    internal static PersonSettings Of(AppSettings settings) =>
        new(settings.Gold.AccountPolicy, settings.Gold.VisitorPolicy, settings.Gold.CountedOnlineStatuses);
}
