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
        // Settings of one machine stay on it: they may hold what opens a database.
        var conf = GetFiles(IO.Path.Combine(settings.Root, "conf", "*")).Where(file => !file.FullPath.EndsWith(".Local.json", StringComparison.OrdinalIgnoreCase));
        CopyFiles(conf, IO.Directory.CreateDirectory(IO.Path.Combine(folder, "conf")).FullName);
        Zip(folder, folder + ".zip");
        Information($"{folder}.zip");
    });
