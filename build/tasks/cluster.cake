Task("Cluster")
    .Description("Starts, stops or shows a standalone master with two workers on this machine: --action start|stop|status.")
    .IsDependentOn("Spark")
    .Does<Settings>(settings => RunBuildTool(
        settings,
        "cluster",
        settings.Action.Length > 0 ? settings.Action : "status",
        IO.Path.Combine(settings.Provisioned, "cluster"),
        settings.SparkHome,
        settings.SparkClass));
