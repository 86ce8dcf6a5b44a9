namespace Customer360.Jobs.Tests.RealData;

/// <summary>Public data that lies beside a checkout, where it does; never copied into the project.</summary>
internal static class SharedData
{
    internal static string Folder
    {
        get
        {
            for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            {
                var candidate = Path.Combine(folder.FullName, "shared", "data");
                if (Directory.Exists(candidate))
                {
                    return candidate;
                }
            }

            Assert.Ignore("The public data is not beside this checkout (../shared/data), so the figures on it are not tested.");
            throw new InvalidOperationException("Not reached: the test was ignored.");
        }
    }
}
