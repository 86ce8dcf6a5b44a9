Task("Package")
    .Description("Publishes the jobs as a folder and a zip that run under spark-submit wherever there is a .NET runtime.")
    .IsDependentOn("Compile")
    .Does<Settings>(settings =>
    {
        var folder = IO.Path.Combine(settings.Packages, "Customer360.Jobs");
        CleanDirectory(settings.Packages);
        DotNetPublish(IO.Path.Combine(settings.Root, "jobs", "Customer360.Jobs"), new()
        {
            Configuration = settings.Configuration,
            NoBuild = true,
            NoLogo = true,
            OutputDirectory = folder,
            Verbosity = DotNetVerbosity.Quiet,
        });
        CopyDirectory(IO.Path.Combine(settings.Root, "conf"), IO.Path.Combine(folder, "conf"));
        Zip(folder, folder + ".zip");
        Information($"{folder}.zip");
    });
