namespace Customer360.Jobs.Tables;

/// <summary>Layers as they are written in table names and paths: lower case.</summary>
public static class LayerNames
{
    /// <summary>The folder of a layer below the lake, e.g. <c>silver</c>.</summary>
    public static string Folder(this Layer layer) => layer switch
    {
        Layer.Bronze => "bronze",
        Layer.Silver => "silver",
        Layer.Gold => "gold",
        Layer.Compat => "compat",
        Layer.Quarantine => "quarantine",
        _ => throw new ArgumentOutOfRangeException(nameof(layer), layer, "Unknown layer."),
    };

    /// <summary>Reads a layer's folder name; false when it is none.</summary>
    public static bool TryParse(string folder, out Layer layer)
    {
        foreach (var candidate in Enum.GetValues<Layer>())
        {
            if (candidate.Folder() == folder)
            {
                layer = candidate;
                return true;
            }
        }

        layer = default;
        return false;
    }
}
