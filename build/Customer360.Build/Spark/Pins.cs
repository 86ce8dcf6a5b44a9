using System.Security.Cryptography;
using System.Xml.Linq;

namespace Customer360.Build.Spark;

/// <summary>The versions that build/spark/pom.xml pins.</summary>
internal sealed record Pins(string Spark, string Scala, string Delta, string Hash)
{
    /// <summary>Major and minor version: what Spark keeps compatible within.</summary>
    public string SparkLine => string.Join('.', Spark.Split('.').Take(2));

    public static Pins Read(string pom)
    {
        XNamespace maven = "http://maven.apache.org/POM/4.0.0";
        var properties = XDocument.Load(pom).Root?.Element(maven + "properties")
            ?? throw new BuildException($"'{pom}' has no <properties>. Restore the file from version control.");
        return new Pins(Value("spark.version"), Value("scala.binary.version"), Value("delta.version"), Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(pom))));

        string Value(string name) => properties.Element(maven + name)?.Value
            ?? throw new BuildException($"'{pom}' does not say {name}. Restore the file from version control.");
    }
}
