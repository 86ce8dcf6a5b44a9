using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Customer360.Jobs.Verbs;

/// <summary>Delta as a package manager knows it, in the version the build brings: build/spark/pom.xml says which, and is part of this program.</summary>
internal static partial class DeltaPackage
{
    private const string Pins = "pom.xml";
    private const string Group = "io.delta";

    private static readonly string[] Parts = ["groupId", "artifactId", "version"];

    private static readonly Lazy<string> Read = new(() => Of(Load()));

    /// <summary>Group, artifact and version, parted by colons.</summary>
    public static string Coordinates => Read.Value;

    private static XElement Load()
    {
        using var pins = typeof(DeltaPackage).Assembly.GetManifestResourceStream(Pins)!;
        return XElement.Load(pins);
    }

    private static string Of(XElement project)
    {
        var names = project.GetDefaultNamespace();
        var properties = project.Element(names + "properties")!.Elements().ToDictionary(property => property.Name.LocalName, property => property.Value);
        var delta = project.Descendants(names + "dependency").Single(dependency => dependency.Element(names + "groupId")?.Value == Group);
        return string.Join(':', Parts.Select(name => Property().Replace(delta.Element(names + name)!.Value, match => properties[match.Groups["name"].Value])));
    }

    [GeneratedRegex(@"\$\{(?<name>[^}]+)\}")]
    private static partial Regex Property();
}
