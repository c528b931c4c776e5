using System.ComponentModel.DataAnnotations;

namespace OperationsCase.GovUk.Tests.Given;

/// <summary>One question of every kind, about the booking of a hall.</summary>
public sealed record BookingForm
{
    public Guid FormId { get; init; }

    [Display(Name = "Address of the hall")]
    public string Address { get; init; } = "";

    [DataType(DataType.MultilineText)]
    public string? Notes { get; init; }

    [Display(Name = "Time the doors open")]
    public DateTimeOffset? OpensAt { get; init; }

    [Display(Name = "Date of the rehearsal")]
    public DateOnly? RehearsedOn { get; init; }

    [Pounds]
    public long? Price { get; init; }

    [Display(Name = "Number of guests")]
    public int? Guests { get; init; }

    public BookingSource? Source { get; init; }

    public bool? NeedsParking { get; init; }

    public IReadOnlyList<BookingRoom> Rooms { get; init; } = [];

    public bool Urgent { get; init; }

    public string? Town { get; init; }

    public string? Postcode { get; init; }

    /// <summary>The questions that must be answered and are not, each with what to do.</summary>
    public IEnumerable<(string Field, string Sentence)> Missing()
    {
        if (Address.Length == 0)
        {
            yield return (nameof(Address), "Enter the address of the hall");
        }

        if (OpensAt is null)
        {
            yield return (nameof(OpensAt), "Enter the date and time the doors open");
        }

        if (Guests is null)
        {
            yield return (nameof(Guests), "Enter the number of guests");
        }
    }
}

public enum BookingSource { Friend, [Display(Name = "Poster or leaflet")] PosterOrLeaflet }

public enum BookingRoom { Kitchen, Garden, MainHall }
