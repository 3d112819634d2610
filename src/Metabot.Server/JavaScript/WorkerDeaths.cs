namespace Metabot.Server.JavaScript;

// How often one text may end the worker that it runs in before it is given up.
internal sealed class WorkerDeaths
{
    // A worker may also die of what ran in it before.
    public const int Most = 3;

    // A machine without memory may kill them all, one after another; that has to end, too.
    private const int MostFromOutside = 8;

    private int _deaths;
    private int _fromOutside;

    public int Count => _deaths + _fromOutside;

    public bool AreTooMany(WallBrokenException death)
    {
        if (death.IsFromOutside && _fromOutside < MostFromOutside)
        {
            _fromOutside++;
        }
        else
        {
            _deaths++;
        }

        return _deaths >= Most;
    }
}
