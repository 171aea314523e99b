window.vr.filter();
document.documentElement.dataset.ready = "yes";
