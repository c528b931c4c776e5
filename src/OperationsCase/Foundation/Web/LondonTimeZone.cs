using OperationsCase.GovUk;
using OperationsCase.Statute;

namespace OperationsCase.Foundation.Web;

/// <summary>Forms and the API read times by the clock that the law counts by.</summary>
internal sealed class LondonTimeZone : ILocalTimeZone
{
    public static readonly LondonTimeZone Instance = new();

    private LondonTimeZone()
    {
    }

    public string Place => nameof(London);

    public DateTime ClockAt(DateTimeOffset instant) => London.ClockOf(instant);

    public IReadOnlyList<DateTimeOffset> InstantsOf(DateTime shown) => London.Read(shown).Instants;
}
