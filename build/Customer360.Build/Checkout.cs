namespace Customer360.Build;

/// <summary>Where things are in a checkout, and what the build puts there.</summary>
public sealed class Checkout(string root)
{
    /// <summary>Names a Maven repository in a folder, or a Maven settings file, to resolve from.</summary>
    public const string MavenVariable = "CUSTOMER360_MAVEN";

    /// <summary>The folder of the solution.</summary>
    public string Root { get; } = Path.GetFullPath(root);

    /// <summary>Everything the build provisions; not under version control.</summary>
    public string Provisioned => Path.Combine(Root, ".spark");

    /// <summary>The Spark that the build brings, shaped like SPARK_HOME.</summary>
    public string SparkHome => Path.Combine(Provisioned, "home");

    /// <summary>The jars that a Spark of the user's own lacks.</summary>
    public string ExtraJars => Path.Combine(Provisioned, "extra-jars");

    /// <summary>The settings file written for a Maven repository in a folder.</summary>
    public string MavenSettings => Path.Combine(Provisioned, "maven-settings.xml");

    /// <summary>The pinned versions.</summary>
    public string Pom => Path.Combine(Root, "build", "spark", "pom.xml");

    /// <summary>The program whose classes the class-data archive holds.</summary>
    public string WarmUp => Path.Combine(Root, "build", "Customer360.WarmUp", "Program.cs");

    /// <summary>The launchers that go to SPARK_HOME/bin.</summary>
    public string Launchers => Path.Combine(Root, "build", "spark", "bin");

    /// <summary>The settings; those that Spark reads go to SPARK_HOME/conf.</summary>
    public string Conf => Path.Combine(Root, "conf");

    /// <summary>A Maven repository in a folder beside the checkout, used when it is there.</summary>
    public string SharedMaven => Path.Combine(Path.GetDirectoryName(Root) ?? Root, "shared", "maven");
}
