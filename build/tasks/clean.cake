Task("Clean")
    .Description("Deletes what was compiled and made; --all deletes the provisioned Spark too.")
    .Does<Settings>(settings =>
    {
        CleanDirectories($"{settings.Root}/{{jobs,tests,build}}/*/{{bin,obj}}");
        CleanDirectory($"{settings.Root}/artifacts");
        if (HasArgument("all"))
        {
            CleanDirectories($"{settings.Root}/.spark/*");
        }
    });
